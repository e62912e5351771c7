package io.thermae.engagement.bounce;

import org.eclipse.microprofile.config.Config;

/** Notices of mails that have arrived (RFC 3461). Mail servers send them only if they are asked to. */
public final class DeliveryReceipts {

    private static final String PREFIX = "thermae.mail.bounces.";

    private DeliveryReceipts() {}

    /** Whether mail servers are asked for them: only if somebody reads what they answer. */
    public static boolean areWanted(Config config) {
        return isSaid(config, "address")
                && isSaid(config, "imap.host")
                && config.getValue(PREFIX + "receipts", Boolean.class);
    }

    private static boolean isSaid(Config config, String key) {
        return config.getOptionalValue(PREFIX + key, String.class)
                .filter(value -> !value.isEmpty())
                .isPresent();
    }
}
