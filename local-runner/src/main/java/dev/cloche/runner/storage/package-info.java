/** Keeps output files in a folder and hands them out by S3's protocol, inside the program. */
@NullMarked
package dev.cloche.runner.storage;

import org.jspecify.annotations.NullMarked;
