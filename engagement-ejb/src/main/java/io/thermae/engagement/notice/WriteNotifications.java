package io.thermae.engagement.notice;

import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.BookingSnapshot.Helper;
import io.thermae.booking.api.MasterAccounts;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.channel.Channel;
import io.thermae.engagement.message.Messages.About;
import io.thermae.engagement.notice.StoredNotifications.Matter;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import io.thermae.engagement.preference.StoredPreferences;
import io.thermae.engagement.push.QueuePushes;
import io.thermae.engagement.push.QueuePushes.News;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.StaffReaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells those concerned what has happened where they are signed in, with the running transaction, and has it pushed to their browsers;
 * nobody what he does not want, and either way whether he wants the other or not.
 */
@ApplicationScoped
public class WriteNotifications {

    @Inject
    Channel<Notice> inApp;

    @Inject
    StoredPreferences preferences;

    @Inject
    QueuePushes pushes;

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
        SortedMap<UUID, NotificationTopic> told = new TreeMap<>();
        masters.usersOf(doing).forEach(user -> told.put(user, NotificationTopic.VISITS));
        states.stream()
                .map(BookingSnapshot::branchId)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(branch -> staff.managersOf(branch).stream())
                .forEach(manager -> told.putIfAbsent(manager, NotificationTopic.BRANCH_VISITS));
        write(eventId, matter, told);
    }

    /** Something that one person is told, known by his address; nobody, if he has none any more. */
    public void ofPerson(UUID eventId, Matter matter, String email, NotificationTopic topic) {
        staff.withEmail(email).ifPresent(user -> write(eventId, matter, new TreeMap<>(Map.of(user, topic))));
    }

    /**
     * Something that those are told who answer for a branch: the owners, and its managers.
     *
     * @param matter of a branch
     */
    public void ofBranch(UUID eventId, Matter matter, NotificationTopic topic) {
        SortedMap<UUID, NotificationTopic> told = new TreeMap<>();
        staff.owners().forEach(owner -> told.put(owner, topic));
        staff.managersOf(Objects.requireNonNull(matter.branchId())).forEach(manager -> told.put(manager, topic));
        write(eventId, matter, told);
    }

    /**
     * A title that somebody tries: he finds it among what he is told, and in his browsers, whatever he wants to be told otherwise.
     *
     * @param title one line
     * @param language of the title
     * @return id of the notification
     */
    public UUID ofTest(UUID userId, String title, Language language) {
        UUID eventId = Ids.next();
        Matter matter = new Matter(NotificationKind.TEMPLATE_TEST, userId, null, null, null);
        UUID id = Ids.next();
        inApp.deliver(id, new Notice(userId, eventId, matter, title));
        pushes.ofTest(eventId, userId, title, language);
        return id;
    }

    /** In the order of the people's ids, so that two writers do not wait for each other. */
    private void write(UUID eventId, Matter matter, SortedMap<UUID, NotificationTopic> told) {
        List<UUID> pushed = new ArrayList<>();
        told.forEach((user, topic) -> {
            Set<Way> unwanted = preferences.unwanted(user);
            if (!unwanted.contains(new Way(topic, NotificationChannel.IN_APP))) {
                inApp.deliver(Ids.next(), new Notice(user, eventId, matter));
            }
            if (!unwanted.contains(new Way(topic, NotificationChannel.PUSH))) {
                pushed.add(user);
            }
        });
        pushes.of(
                new News(eventId, new About(matter.subjectId(), matter.branchId()), matter.kind(), matter.start()),
                (titles, language) -> titles.of(matter.kind(), matter.number(), matter.refusal(), language),
                pushed);
    }

    private static Stream<UUID> mastersOf(BookingSnapshot visit) {
        return visit.items().stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.masterId()),
                        Objects.requireNonNullElse(item.helpers(), List.<Helper>of()).stream()
                                .map(Helper::masterId)));
    }
}
