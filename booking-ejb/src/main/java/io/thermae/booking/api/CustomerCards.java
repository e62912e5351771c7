package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has become of cards, for what is known by their ids elsewhere. Asks nobody whether he may know. */
@Local
public interface CustomerCards {

    /** The card, or the one that it has become a part of; empty if there is none or nothing is known of the person any more. */
    Optional<UUID> current(UUID customerId);

    /** The tag (BCP 47) of the language in which the person of a card is written to; empty as {@link #current}. */
    Optional<String> language(UUID customerId);

    /** How the person of a card is written to; empty as {@link #current}. */
    Optional<Contact> contact(UUID customerId);

    /** As {@link #contact}, of many at once, by the ids that are asked for; of whom it would be empty is left out. */
    Map<UUID, Contact> contacts(Collection<UUID> customerIds);

    /**
     * The cards by which somebody is reached at a telephone number; a family may share one. Each as it is now, and none of whom nothing
     * is known any more.
     *
     * @param phone in E.164 form: all cards that have it
     * @param customerIds cards that count, too, whatever number they have
     */
    List<UUID> reachedAt(String phone, Collection<UUID> customerIds);

    /**
     * How somebody is written to.
     *
     * @param customerId of the card as it is now
     * @param email null if none is known
     * @param phone in E.164 form; null if none is known
     * @param language BCP 47 tag
     */
    record Contact(UUID customerId, String name, @Nullable String email, @Nullable String phone, String language) {

        /** Names, addresses and numbers are not for logs. */
        @Override
        public String toString() {
            return "Contact[" + customerId + "]";
        }
    }
}
