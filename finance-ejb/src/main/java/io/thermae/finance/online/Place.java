package io.thermae.finance.online;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one payment at a time is under way: a booking, an invoice, or a booking's invoice with that booking, since who pays for a
 * visit by either link pays it once.
 *
 * @param bookingId null for an invoice of no booking
 * @param invoiceId null if it is not known which one is to be paid
 */
record Place(@Nullable UUID bookingId, @Nullable UUID invoiceId) {}
