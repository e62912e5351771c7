package io.thermae.engagement.bounce;

import java.util.regex.Pattern;

/** What status codes of returned mails mean (RFC 3463). */
final class StatusPolicy {

    /**
     * There is no such address (5.1), but for what is said of our own (5.1.7, 5.1.8); its mailbox is closed (5.2.1); its host is not
     * in the DNS (5.4.4). Whatever else is for good as well says nothing of the next mail: servers that take us for spammers, or have
     * no code for what they mean, say 5.0.0, 5.5.x or 5.7.x.
     */
    private static final Pattern OF_ADDRESS = Pattern.compile("5\\.(1\\.(?![78]$)\\d+|2\\.1|4\\.4)");

    private StatusPolicy() {}

    /** Whether it says that mail to the address will never arrive. */
    static boolean isOfAddress(String status) {
        return OF_ADDRESS.matcher(status).matches();
    }
}
