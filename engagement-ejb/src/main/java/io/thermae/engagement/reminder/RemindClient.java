package io.thermae.engagement.reminder;

import io.thermae.booking.api.BookingSnapshot;

/** Writes to the client of a visit that is ahead. */
public interface RemindClient {

    /** Queues the message with the running transaction; nothing, if there is no way to reach him. */
    void remind(BookingSnapshot booking);

    /** As {@link #remind}, and asks whether he comes. */
    void ask(BookingSnapshot booking);
}
