#include "place.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fail.h"

static const char *const TIERS[] = {[FULL] = "full", [REDUCED] = "reduced", [MINIMAL] = "minimal"};

static void read_tier(struct place *place, const char *word) {
  for (size_t i = 0; i < sizeof TIERS / sizeof *TIERS; i++) {
    if (strcmp(TIERS[i], word) == 0) {
      place->tier = (enum tier)i;
      return;
    }
  }
  fail("an unknown tier", 0);
}

static void read_wall(struct place *place, const char *word) {
  const struct {
    const char *name;
    bool *wanted;
  } walls[] = {
      {"no_new_privileges", &place->no_new_privileges},
      {"seccomp", &place->seccomp},
      {"securebits", &place->securebits},
      {"subreaper", &place->subreaper},
      {"landlock", &place->landlock},
  };
  static const char sweeper[] = "sweeper=";
  if (strncmp(word, sweeper, sizeof sweeper - 1) == 0) {
    place->sweeper = (uid_t)strtoul(word + sizeof sweeper - 1, NULL, 10);
    return;
  }
  for (size_t i = 0; i < sizeof walls / sizeof *walls; i++) {
    if (strcmp(walls[i].name, word) == 0) {
      *walls[i].wanted = true;
      return;
    }
  }
  fail("an unknown wall", 0);
}

void place_read(struct place *place, int count, char **words) {
  *place = (struct place){.agent = getpid()};
  if (count < 2) {
    fail("the tier is not named", 0);
  }
  read_tier(place, words[1]);
  for (int i = 2; i < count; i++) {
    read_wall(place, words[i]);
  }
  if (place->tier == FULL && !(place->no_new_privileges && place->seccomp && place->securebits)) {
    fail("tier full lacks a wall", 0);
  }
  if (place->tier == REDUCED && !(place->no_new_privileges && place->seccomp && place->sweeper != 0)) {
    fail("tier reduced lacks a wall", 0);
  }
}
