/**
 * Message-driven beans: each takes the messages of one queue and calls, for each, one use case of an EJB module. Owns no tables,
 * publishes nothing; all that a message changes is changed by the use case, in the use case's own transaction.
 */
@NullMarked
package io.thermae.consumers;

import org.jspecify.annotations.NullMarked;
