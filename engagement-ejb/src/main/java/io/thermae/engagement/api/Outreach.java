package io.thermae.engagement.api;

import jakarta.ejb.Local;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What a business writes to its clients of its own accord. Nothing, unless it has decided so. */
@Local
public interface Outreach {

    /** How many hours after a visit its client can be written to at the latest. */
    int MOST_HOURS = 720;

    /** After how many days without a visit a client is missed: at least, and at the latest. */
    int LEAST_DAYS = 14;

    /** See {@link #LEAST_DAYS}. */
    int MOST_DAYS = 730;

    /** What the business has decided. */
    Plan get();

    /**
     * Decides all of it; what is null is off. What would have been due before is not caught up on.
     *
     * @throws io.thermae.kernel.InvalidInput {@code out_of_range} for hours and days, {@code not_a_review_address} for an address
     *     that is none
     */
    Plan decide(Plan plan);

    /**
     * What is written when; what is null is off.
     *
     * @param followUp thanks for a visit
     * @param review asks for a review of a visit, each client once in 90 days
     * @param birthday greets clients whose date of birth is known
     * @param missed writes to who has not come for a while and does not come either, once in each absence
     * @param texts whether who may not be written to by mail, or whose mails come back, is written to by text message, if he has
     *     consented to that; each counts by the plan. Kept as long as something is on
     */
    record Plan(
            @Nullable AfterVisit followUp,
            @Nullable Review review,
            @Nullable Birthday birthday,
            @Nullable Missed missed,
            boolean texts) {}

    /** @param afterHours so many hours after the end of the visit */
    record AfterVisit(int afterHours) {}

    /**
     * @param afterHours so many hours after the end of the visit
     * @param url where it is reviewed
     */
    record Review(int afterHours, String url) {}

    /** @param at on the wall clock of the business */
    record Birthday(LocalTime at) {}

    /** @param afterDays so many times 24 hours after the end of the last visit */
    record Missed(int afterDays) {}
}
