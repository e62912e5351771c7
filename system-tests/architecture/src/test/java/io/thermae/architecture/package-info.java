/** The walls of the house: which module may know which, what things are called, and what is shipped. */
@NullMarked
package io.thermae.architecture;

import org.jspecify.annotations.NullMarked;
