package io.thermae.finance.loyalty;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The documents of which an entry tells; null for none. */
record Because(
        @Nullable UUID invoiceId, @Nullable UUID paymentId, @Nullable UUID refundId, @Nullable UUID creditNoteId) {

    /** Of no document. */
    static final Because OF_ITSELF = new Because(null, null, null, null);
}
