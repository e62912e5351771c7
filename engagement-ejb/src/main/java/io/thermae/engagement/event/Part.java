package io.thermae.engagement.event;

import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.BookingSnapshot.Client;
import io.thermae.booking.api.BookingSnapshot.Helper;
import io.thermae.booking.api.BookingSnapshot.Item;
import io.thermae.kernel.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One person's part of a visit: the client's is the whole visit, a master's are the services that the master does.
 *
 * @param booking the visit
 * @param items the part, at least one
 * @param forClient whether it is the client's part
 * @param personId the customer or the master
 */
record Part(
        BookingSnapshot booking,
        List<Item> items,
        boolean forClient,
        UUID personId,
        String name,
        String email,
        Language language) {

    private static final String NOBODY = "";

    /** The client's part; empty if the client has given no e-mail address. */
    static Optional<Part> ofClient(BookingSnapshot booking) {
        Client client = booking.client();
        String email = client.email();
        if (email == null || email.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Part(
                booking,
                booking.items(),
                true,
                client.customerId(),
                client.name(),
                email,
                language(client.language())));
    }

    /** All of the visit, for a calendar and not to be written to anybody. */
    static Part whole(BookingSnapshot booking, boolean forClient, Language language) {
        return new Part(
                booking,
                booking.items(),
                forClient,
                booking.client().customerId(),
                booking.client().name(),
                NOBODY,
                language);
    }

    /** What of the visit a master does, for a calendar and not to be written to anybody; empty if it is nothing. */
    static Optional<Part> ofMaster(BookingSnapshot booking, UUID masterId, Language language) {
        List<Item> items = booking.items().stream()
                .filter(item ->
                        all(item).stream().anyMatch(master -> master.masterId().equals(masterId)))
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(booking, items, false, masterId, "", NOBODY, language));
    }

    /** The parts of the masters who have an e-mail address, in the order in which they begin. */
    static List<Part> ofMasters(BookingSnapshot booking) {
        Map<UUID, List<Item>> byMaster = new LinkedHashMap<>();
        Map<UUID, Helper> masters = new HashMap<>();
        for (Item item : booking.items()) {
            for (Helper master : all(item)) {
                masters.put(master.masterId(), master);
                byMaster.computeIfAbsent(master.masterId(), id -> new ArrayList<>())
                        .add(item);
            }
        }
        List<Part> parts = new ArrayList<>();
        byMaster.forEach((masterId, items) -> {
            Helper master = Objects.requireNonNull(masters.get(masterId));
            String email = master.email();
            if (email != null && !email.isBlank()) {
                parts.add(new Part(
                        booking,
                        List.copyOf(items),
                        false,
                        masterId,
                        master.name(),
                        email,
                        language(master.language())));
            }
        });
        return parts;
    }

    /** All who do it, the one who is named with it first. */
    private static List<Helper> all(Item item) {
        List<Helper> all = new ArrayList<>();
        all.add(new Helper(item.masterId(), item.masterName(), item.masterEmail(), item.masterLanguage()));
        all.addAll(Objects.requireNonNullElse(item.helpers(), List.of()));
        return all;
    }

    /** Starts of the other visits of which the person is told the same. */
    List<Instant> repeats() {
        return Objects.requireNonNullElse(forClient ? booking.repeats() : booking.mastersRepeats(), List.of());
    }

    Instant start() {
        return items.stream().map(Item::start).min(Comparator.naturalOrder()).orElseThrow();
    }

    Instant end() {
        return items.stream().map(Item::end).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Whether somebody who knows the other part need not be told of this one: same person, same work, same times. */
    boolean sameAs(Part other) {
        return Objects.equals(personId, other.personId) && items.equals(other.items);
    }

    /** The calendar's name for the part, the same as long as the booking lives. */
    String uid(String domain) {
        return forClient ? booking.bookingId() + "@" + domain : booking.bookingId() + "-" + personId + "@" + domain;
    }

    private static Language language(String tag) {
        return Language.ofTag(tag).orElse(Language.EN);
    }
}
