package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.Optional;
import java.util.UUID;

/** What has become of cards, for what is known by their ids elsewhere. Asks nobody whether he may know. */
@Local
public interface CustomerCards {

    /** The card, or the one that it has become a part of; empty if there is none or nothing is known of the person any more. */
    Optional<UUID> current(UUID customerId);

    /** The tag (BCP 47) of the language in which the person of a card is written to; empty as {@link #current}. */
    Optional<String> language(UUID customerId);
}
