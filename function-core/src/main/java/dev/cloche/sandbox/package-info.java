/** The core as a library: a sandbox that Java programs open and use, and adapters serve. */
@NullMarked
package dev.cloche.sandbox;

import org.jspecify.annotations.NullMarked;
