package io.thermae.tenancy.people;

/** Whether a person can sign in. */
enum UserStatus {
    /** Has a mail with a link, and no password yet. */
    INVITED,
    ACTIVE,
    DEACTIVATED
}
