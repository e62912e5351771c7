package io.thermae.engagement.notice;

import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.BookingSnapshot.Helper;
import io.thermae.booking.api.MasterAccounts;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.notice.StoredNotifications.Matter;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import io.thermae.engagement.preference.StoredPreferences;
import io.thermae.tenancy.api.StaffReaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes for those concerned what has happened, with the running transaction; to nobody what he does not want. */
@ApplicationScoped
public class WriteNotifications {

    @Inject
    StoredNotifications stored;

    @Inject
    StoredPreferences preferences;

    @Inject
    MasterAccounts masters;

    @Inject
    StaffReaders staff;

    /**
     * A visit: the masters who do it, or did before, and the managers of its branch; each once, as what concerns him more.
     *
     * @param states the visit, and as it was before
     */
    public void ofVisit(UUID eventId, Matter matter, List<BookingSnapshot> states) {
        Set<UUID> doing = states.stream().flatMap(WriteNotifications::mastersOf).collect(Collectors.toSet());
        Set<UUID> told = new HashSet<>(masters.usersOf(doing));
        write(eventId, matter, told, NotificationTopic.VISITS);
        states.stream()
                .map(BookingSnapshot::branchId)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(branch -> staff.managersOf(branch).stream())
                .filter(told::add)
                .forEach(manager -> write(eventId, matter, Set.of(manager), NotificationTopic.BRANCH_VISITS));
    }

    /** Something that one person is told, known by his address; nobody, if he has none any more. */
    public void ofPerson(UUID eventId, Matter matter, String email, NotificationTopic topic) {
        staff.withEmail(email).ifPresent(user -> write(eventId, matter, Set.of(user), topic));
    }

    private void write(UUID eventId, Matter matter, Collection<UUID> users, NotificationTopic topic) {
        Way way = new Way(topic, NotificationChannel.IN_APP);
        users.stream()
                .sorted()
                .filter(user -> !preferences.unwanted(user).contains(way))
                .forEach(user -> stored.insert(user, eventId, matter));
    }

    private static Stream<UUID> mastersOf(BookingSnapshot visit) {
        return visit.items().stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.masterId()),
                        Objects.requireNonNullElse(item.helpers(), List.<Helper>of()).stream()
                                .map(Helper::masterId)));
    }
}
