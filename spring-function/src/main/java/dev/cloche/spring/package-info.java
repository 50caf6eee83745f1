/** The core as a bean of Spring Cloud Function. */
@NullMarked
package dev.cloche.spring;

import org.jspecify.annotations.NullMarked;
