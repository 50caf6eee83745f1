/** The languages that this program knows, as the catalogue file names them. */
@NullMarked
package dev.cloche.language;

import org.jspecify.annotations.NullMarked;
