/** The processes of this machine as /proc shows them: who started whom, and what they hold. */
@NullMarked
package dev.cloche.process;

import org.jspecify.annotations.NullMarked;
