package dev.cloche.cgroup;

import java.util.Locale;

/** Names the controllers that confine a run; each is used where the service may, without others. */
public enum Controller {
  MEMORY,
  PIDS,
  CPU;

  /** Returns the name that the kernel has for it, in both versions. */
  String kernelName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the wall that it is, by the name that results carry. */
  String wall() {
    return kernelName() + " cgroup";
  }
}
