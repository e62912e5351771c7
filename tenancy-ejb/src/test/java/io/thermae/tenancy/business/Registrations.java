package io.thermae.tenancy.business;

import io.thermae.tenancy.api.Registration;

/** Registrations for tests. */
final class Registrations {

    static final Registration SOUND = of("aqua", "Asia/Almaty", "KZT", "kk", "steam over cedar");

    private Registrations() {}

    static Registration of(String subdomain, String zone, String currency, String locale, String password) {
        return new Registration(
                " Aqua Spa ",
                subdomain,
                zone,
                currency,
                locale,
                new Registration.Owner("aigerim@example.org", password, "Aigerim", "Omarova", null));
    }
}
