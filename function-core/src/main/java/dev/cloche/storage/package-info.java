/** Keeps output files and hands out links to them. */
@NullMarked
package dev.cloche.storage;

import org.jspecify.annotations.NullMarked;
