package io.thermae.tenancy.api;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says who registers a business.
 *
 * @param timeZone IANA name
 * @param currency ISO 4217 code
 * @param locale BCP 47 tag of the business's default language
 */
public record Registration(
        String businessName, String subdomain, String timeZone, String currency, String locale, Owner owner) {

    /** The person who registers it. The password is plain here, and nowhere after. */
    public record Owner(String email, String password, String firstName, String lastName, @Nullable String phone) {
        @Override
        public String toString() {
            return "Owner[...]";
        }
    }
}
