import pickle
class A: pass
print(pickle.loads(pickle.dumps(A())).__class__)
