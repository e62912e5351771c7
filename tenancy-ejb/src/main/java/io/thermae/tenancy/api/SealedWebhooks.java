package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.Optional;
import java.util.UUID;

/** Seals addresses and secrets of programs outside, which have to be read again, under a key of the platform. */
@Local
public interface SealedWebhooks {

    /**
     * Seals.
     *
     * @param webhook to which it belongs: it is opened for that alone
     */
    String close(UUID webhook, String text);

    /**
     * Opens.
     *
     * @return empty if it was sealed for something else, or under another key: that of an installation whose secrets were lost
     */
    Optional<String> open(UUID webhook, String sealed);
}
