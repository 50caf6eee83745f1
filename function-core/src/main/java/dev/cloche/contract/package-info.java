/** What callers send and read: requests, results and problems as records, and their strict JSON. */
@NullMarked
package dev.cloche.contract;

import org.jspecify.annotations.NullMarked;
