/**
 * What the scenarios speak with: a client of the API, businesses and visitors as fixtures, the mailbox, the database, and
 * the test bed on which all of it runs.
 */
@NullMarked
package io.thermae.it.support;

import org.jspecify.annotations.NullMarked;
