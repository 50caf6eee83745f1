print('ünïcode ✓ \U0001F514')
