package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Seals what browsers say of where they take pushes: whoever knows it can send some there. Under a key of the platform. */
@Local
public interface SealedSubscriptions {

    /**
     * Seals.
     *
     * @param subscription to which it belongs: it is opened for that alone
     */
    String close(UUID subscription, String text);

    /** @throws IllegalStateException if it was sealed for something else, or under another key */
    String open(UUID subscription, String sealed);
}
