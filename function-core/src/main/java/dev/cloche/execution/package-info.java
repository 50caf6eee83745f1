/** What it takes to run one script: the plan, the executor, its outcome and the admission gate. */
@NullMarked
package dev.cloche.execution;

import org.jspecify.annotations.NullMarked;
