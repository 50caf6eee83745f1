/** Runs the service where it will run: in containers that allow much, little or nearly nothing. */
@NullMarked
package dev.cloche.runner.isolation;

import org.jspecify.annotations.NullMarked;
