import os
if os.fork() == 0:
    print('child')
else:
    os.wait()
    print('parent')
