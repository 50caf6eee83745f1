/** Checks a request against the rules of this place before anything runs. */
@NullMarked
package dev.cloche.validation;

import org.jspecify.annotations.NullMarked;
