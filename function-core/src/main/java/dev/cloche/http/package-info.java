/** The HTTP surface without a server: routes, authentication and problem details. */
@NullMarked
package dev.cloche.http;

import org.jspecify.annotations.NullMarked;
