package io.thermae.tenancy.api;

/** What was done to a thing that the audit tells of. */
public enum AuditAction {
    INSERT,
    UPDATE,
    DELETE,
    /** Somebody has looked at personal data. */
    READ,
    /** Personal data was erased, here and in the entries about it. */
    ERASE
}
