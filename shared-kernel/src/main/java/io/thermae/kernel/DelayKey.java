package io.thermae.kernel;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Under which something is scheduled with {@link DelayedDelivery}: of each there is one in a business, so that to schedule it again
 * means to replace it.
 *
 * @param purpose what it is for: lower case, the module first, as {@code engagement.campaign}; never changes
 * @param thing what it is about
 */
public record DelayKey(String purpose, UUID thing) {

    private static final Pattern PURPOSE = Pattern.compile("[a-z]+(?:[.-][a-z]+)+");
    private static final int LONGEST = 100;

    /** @throws IllegalArgumentException if the purpose does not name one */
    public DelayKey {
        if (purpose.length() > LONGEST || !PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("This names no purpose: " + purpose);
        }
    }
}
