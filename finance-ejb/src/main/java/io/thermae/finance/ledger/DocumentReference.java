package io.thermae.finance.ledger;

import io.thermae.finance.api.LedgerEvent;
import java.util.UUID;

/**
 * The document that an entry tells of, and what has become of it.
 *
 * @param kind lower case with hyphens, for example {@code invoice}, {@code payment}, {@code refund}, {@code credit-note};
 *     {@link #MANUAL} for what people post themselves
 */
public record DocumentReference(String kind, UUID id, LedgerEvent event) {

    /** The kind of what people post themselves. */
    public static final String MANUAL = "manual";

    /** One of which nothing becomes but that it is written down. */
    public DocumentReference(String kind, UUID id) {
        this(kind, id, LedgerEvent.RECORDED);
    }

    /** The same one, of which something else has become. */
    DocumentReference when(LedgerEvent other) {
        return new DocumentReference(kind, id, other);
    }
}
