/**
 * What belongs to the people of whom something is known: their data, its erasure, their consents.
 *
 * <p>Owns no tables.
 */
@NullMarked
package io.thermae.web.personal;

import org.jspecify.annotations.NullMarked;
