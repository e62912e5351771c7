package io.thermae.engagement.api;

/** What has become of a delivery. */
public enum DeliveryStatus {
    /** It is to be brought, or to be tried again. */
    WAITING,
    DELIVERED,
    /** It has failed for a day. */
    GIVEN_UP
}
