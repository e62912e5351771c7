package io.thermae.engagement.reminder;

import io.thermae.booking.api.BookingSnapshot;

/** Writes to the client of a visit that is ahead. */
public interface RemindClient {

    /** How many may be written to by telephone now; counted once for all visits of a look, and before any of them is locked. */
    TextsLeft textsLeft();

    /**
     * Queues the message with the running transaction; nothing, if there is no way to reach him, or the business has not confirmed
     * the visit yet: that is not made up for.
     */
    void remind(BookingSnapshot booking, TextsLeft texts);

    /** Asks whether he comes, in the same way; also of what the business has not confirmed yet, which his yes does. */
    void ask(BookingSnapshot booking, TextsLeft texts);
}
