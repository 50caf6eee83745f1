/** Tests how the service as shipped judges scripts before they run. */
@NullMarked
package dev.cloche.runner.validation;

import org.jspecify.annotations.NullMarked;
