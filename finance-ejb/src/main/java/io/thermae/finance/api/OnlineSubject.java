package io.thermae.finance.api;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has the link of, by which he pays on the web: a booking or an invoice.
 *
 * @param bookingId null for an invoice
 * @param invoiceId null for a booking
 */
public record OnlineSubject(@Nullable UUID bookingId, @Nullable UUID invoiceId) {

    /** Exactly one of them is there. */
    public OnlineSubject {
        if ((bookingId == null) == (invoiceId == null)) {
            throw new IllegalArgumentException("Either a booking or an invoice is paid");
        }
    }

    /** What is to be paid before a booking is taken, else what is open of its invoice, or of that of its fee. */
    public static OnlineSubject ofBooking(UUID bookingId) {
        return new OnlineSubject(Objects.requireNonNull(bookingId), null);
    }

    /** What is open of an invoice, whatever it is of. */
    public static OnlineSubject ofInvoice(UUID invoiceId) {
        return new OnlineSubject(null, Objects.requireNonNull(invoiceId));
    }
}
