package dev.cloche.nsjail;

import java.util.Set;

/** Names the signals that say more than that a script was ended (signal(7), x86-64 and arm64). */
final class Signals {

  /** Sent by the kernel when a filter of system calls says kill (seccomp(2)). */
  static final int SIGSYS = 31;

  /** What runtimes end with that can go on no longer: SIGTRAP, SIGABRT, SIGSEGV. */
  static final Set<Integer> OF_GIVING_UP = Set.of(5, 6, 11);

  private Signals() {}
}
