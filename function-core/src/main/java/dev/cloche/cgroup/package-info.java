/** The cgroup of each run, made by the host: limits, and evidence of what became of them. */
@NullMarked
package dev.cloche.cgroup;

import org.jspecify.annotations.NullMarked;
