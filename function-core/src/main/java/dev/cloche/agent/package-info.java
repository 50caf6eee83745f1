/** The frames that host and agent exchange, and what they carry. */
@NullMarked
package dev.cloche.agent;

import org.jspecify.annotations.NullMarked;
