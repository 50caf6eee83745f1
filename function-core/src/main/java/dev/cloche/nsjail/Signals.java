package dev.cloche.nsjail;

/** Names the signals that say more than that a script was ended (signal(7), x86-64 and arm64). */
final class Signals {

  /** Sent by the kernel when a filter of system calls says kill (seccomp(2)). */
  static final int SIGSYS = 31;

  private Signals() {}
}
