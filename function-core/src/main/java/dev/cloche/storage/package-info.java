/** Keeps output files where callers can fetch them, and hands out the links. */
@NullMarked
package dev.cloche.storage;

import org.jspecify.annotations.NullMarked;
