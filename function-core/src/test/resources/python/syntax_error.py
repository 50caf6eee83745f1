print('not closed'
