package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** What the business asks of its people for the sake of security. */
@Local
public interface SecurityRules {

    /** @param requireTotp whether people without a second factor can do nothing but set one up */
    record Rules(boolean requireTotp, long version) {}

    Rules get();

    /** Holds at once, for those who are signed in too. */
    Rules set(boolean requireTotp);
}
