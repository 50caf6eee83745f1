/** Runs scripts in an nsjail of their own on this machine. */
@NullMarked
package dev.cloche.nsjail;

import org.jspecify.annotations.NullMarked;
