/** Who waits for a place: the list that staff keeps, and what a client does without an account. */
@NullMarked
package io.thermae.web.waitlist;

import org.jspecify.annotations.NullMarked;
