package io.thermae.engagement.api;

/** What a business writes to its clients of its own accord, as far as they can leave it by itself. */
public enum MarketingKind {
    /** Thanks after a visit. */
    FOLLOW_UP,
    /** That it asks for a review. */
    REVIEW,
    BIRTHDAY,
    /** To who has not come for long. */
    MISSED,
    /** News to many; by mail only. */
    CAMPAIGN
}
