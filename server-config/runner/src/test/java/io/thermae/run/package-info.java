@NullMarked
package io.thermae.run;

import org.jspecify.annotations.NullMarked;
