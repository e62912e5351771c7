package io.thermae.engagement.bounce;

import java.util.Set;
import java.util.regex.Pattern;

/** What status codes of returned mails mean (RFC 3463). */
final class StatusPolicy {

    /**
     * For good, and of no use to the next mail: of the system behind the address (5.3), of this mail's form (5.6), of what the receiver
     * thinks of us or of what we say (5.7); a mailbox that is full or does not take so much; our own address.
     */
    private static final Pattern NOT_OF_ADDRESS = Pattern.compile("5\\.[367]\\..*");

    private static final Set<String> NEITHER = Set.of("5.2.2", "5.2.3", "5.1.7", "5.1.8");

    private StatusPolicy() {}

    /** Whether it says that mail to the address will never arrive. */
    static boolean isOfAddress(String status) {
        return status.startsWith("5.") && !NOT_OF_ADDRESS.matcher(status).matches() && !NEITHER.contains(status);
    }
}
