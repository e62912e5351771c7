package io.thermae.tenancy.api;

/** The life of a business on the platform. */
public enum TenantStatus {
    /** Registered, waits for approval. */
    PENDING,
    /** Approved, in its first weeks. */
    TRIAL,
    ACTIVE,
    /** Its pages are closed; its people may read. */
    SUSPENDED,
    /** Refused at registration. */
    REJECTED,
    /** For good; its people may read. */
    CLOSED;

    /** Whether visitors see the business and can book. */
    public boolean isPublic() {
        return this == TRIAL || this == ACTIVE;
    }

    /** Whether its people may sign in. */
    public boolean admitsItsPeople() {
        return this != REJECTED;
    }
}
