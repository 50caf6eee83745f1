/* What a script finds when it tries the walls around it. */
#ifndef CLOCHE_WALLS_H
#define CLOCHE_WALLS_H

/* Prints a line "wall NAME yes" or "wall NAME WHY" for each; the words are what the service says of itself. */
void walls_check(int count, char **words);

#endif
