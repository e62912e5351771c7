package io.thermae.engagement.message;

import java.util.Set;

/** What follows from a message's kind alone. */
public final class KindPolicy {

    /** A mail with sample words, to who writes a template. */
    public static final String TEMPLATE_TEST = "template-test";

    /** Messages that are there for the link or the code in them. */
    private static final Set<String> SECRET =
            Set.of("user-invited", "password-forgotten", "email-to-verify", "client-to-verify");

    private static final Set<String> FOR_CUSTOMERS = Set.of(
            "booking-placed-client",
            "booking-moved-client",
            "booking-cancelled-client",
            "booking-reminder-client",
            "place-offered");

    private KindPolicy() {}

    /** Whether it is there for a secret: it is not shown, not searched, and not sent again. */
    public static boolean isSecret(String kind) {
        return SECRET.contains(kind);
    }

    /** Whether its addressee is a customer's card. */
    static boolean isForCustomers(String kind) {
        return FOR_CUSTOMERS.contains(kind);
    }

    /** Those that are there for a secret. */
    public static String[] secret() {
        return SECRET.toArray(String[]::new);
    }
}
