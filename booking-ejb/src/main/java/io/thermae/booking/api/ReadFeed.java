package io.thermae.booking.api;

import jakarta.ejb.Local;

/** Reads a feed for whoever has its secret. */
@Local
public interface ReadFeed {

    /** How far back it tells. */
    int DAYS_BACK = 30;

    /** How far ahead it tells. */
    int DAYS_AHEAD = 365;

    /**
     * What is on: never more than who made the feed is shown in the calendar at this moment. The number of statements does
     * not depend on how much there is to tell.
     *
     * @throws io.thermae.kernel.NotFound if there is no such feed, or who made it may not see it any more
     */
    FeedContent read(String secret);
}
