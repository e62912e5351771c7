package io.thermae.finance.ledger;

import java.util.UUID;

/**
 * The document that an entry tells of.
 *
 * @param kind lower case with hyphens, for example {@code invoice}, {@code payment}, {@code refund}, {@code credit-note};
 *     {@link #MANUAL} for what people post themselves
 */
public record DocumentReference(String kind, UUID id) {

    /** The kind of what people post themselves. */
    public static final String MANUAL = "manual";
}
