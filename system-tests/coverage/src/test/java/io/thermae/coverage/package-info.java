/** What the tests together have seen. */
@NullMarked
package io.thermae.coverage;

import org.jspecify.annotations.NullMarked;
