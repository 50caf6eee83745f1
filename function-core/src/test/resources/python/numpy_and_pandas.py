import numpy, pandas
print(pandas.DataFrame({'a': numpy.arange(3)}).sum())
