/** The configuration, read once from the environment and checked as a whole. */
@NullMarked
package dev.cloche.config;

import org.jspecify.annotations.NullMarked;
