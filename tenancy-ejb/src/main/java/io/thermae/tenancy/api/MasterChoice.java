package io.thermae.tenancy.api;

/** Who comes first of the masters who could do a visit that is for any of them. */
public enum MasterChoice {
    /** The one with the least to do that day. */
    LEAST_BUSY,
    /** The one of the lowest {@code priority}; of several, the least busy. */
    PRIORITY,
    /** The one who was given such a visit longest ago. */
    ROTATION
}
