package io.thermae.engagement.webhook;

/**
 * For how many deliveries of a business a node has hands.
 *
 * @param all of its deliveries
 * @param failing of them, those to webhooks whose last attempt has failed; may be more than all
 */
public record Room(int all, int failing) {

    Room without(int deliveries, boolean areFailing) {
        return new Room(all - deliveries, areFailing ? failing - deliveries : failing);
    }

    /** For one webhook. */
    int of(boolean isFailing) {
        return isFailing ? Math.min(all, failing) : all;
    }
}
