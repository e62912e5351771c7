package io.thermae.booking.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and ends feeds of the calendar. Each sees those that he has made; an owner sees all. */
@Local
public interface CalendarFeeds {

    /**
     * Makes a feed of a master or of a branch. As many of one as wanted: each reader can have his own.
     *
     * @param clientNames whether it tells who comes
     * @throws io.thermae.kernel.InvalidInput unless exactly one of both is named, and the caller is shown it
     */
    Made make(@Nullable UUID masterId, @Nullable UUID branchId, boolean clientNames);

    /** A part of them, oldest first. */
    List<CalendarFeedView> list(Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is none that the caller may see */
    void revoke(UUID feedId);

    /**
     * A new feed.
     *
     * @param secret by which it is read: 256 bits in base64url, kept nowhere
     */
    record Made(CalendarFeedView feed, String secret) {}
}
