package io.thermae.finance.platformpayment;

import java.time.Instant;
import java.util.UUID;

/**
 * A card that an owner has let be kept. No number of it is here.
 *
 * @param reference what the gateway calls it
 * @param forgotten whether it is not charged any more, and the gateway is to forget it
 * @param looks how often it was looked at
 */
public record PlatformCard(
        UUID id, String gateway, String reference, UUID keptBy, Instant keptAt, boolean forgotten, int looks) {

    /** What the gateway calls it is not for logs. */
    @Override
    public String toString() {
        return "PlatformCard[" + id + "]";
    }
}
