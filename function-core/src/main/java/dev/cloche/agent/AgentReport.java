package dev.cloche.agent;

import java.time.Duration;

/**
 * Holds what the agent saw of a script that has ended.
 *
 * @param exited whether the script exited by itself; else a signal ended it
 * @param code the exit code, or the number of the signal
 * @param wall from the start of the program to its end, by the monotonic clock
 * @param cpu user and system time of all processes of the run, by wait4(2)
 * @param peakResidentBytes of the largest process, by wait4(2)
 */
public record AgentReport(
    boolean exited,
    int code,
    Duration wall,
    Duration cpu,
    long peakResidentBytes,
    boolean stdoutTruncated,
    boolean stderrTruncated,
    boolean resultTruncated) {}
