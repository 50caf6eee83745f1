/** Serves {@code SandboxApi} over HTTP on one's own machine; holds no rule of the contract. */
@NullMarked
package dev.cloche.runner;

import org.jspecify.annotations.NullMarked;
