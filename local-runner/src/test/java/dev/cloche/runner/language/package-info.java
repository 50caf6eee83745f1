/** Runs every language of the catalogue through the service as shipped. */
@NullMarked
package dev.cloche.runner.language;

import org.jspecify.annotations.NullMarked;
