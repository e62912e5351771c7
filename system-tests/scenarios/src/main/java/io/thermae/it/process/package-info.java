/** Promises about processes: what a crash leaves behind, and the one-command start. Each test starts servers of its own. */
@NullMarked
package io.thermae.it.process;

import org.jspecify.annotations.NullMarked;
