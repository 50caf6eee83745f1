/** Takes the files that a script left, screens them and has them stored. */
@NullMarked
package dev.cloche.output;

import org.jspecify.annotations.NullMarked;
