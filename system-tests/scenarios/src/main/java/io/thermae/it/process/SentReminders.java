package io.thermae.it.process;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AppDatabase;
import io.thermae.run.MailServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.awaitility.Awaitility;

/** Reminders of all businesses that were sent by mail. */
final class SentReminders {

    /** What they are among the messages. */
    static final String KIND = "booking-reminder-client";

    /** A mail may come twice that a server had in hand when it was killed (ADR 33). */
    private static final int MAILS_IN_HAND = 4;

    private final AppDatabase database;

    SentReminders(AppDatabase database) {
        this.database = database;
    }

    /** How often each visit was reminded of; what was taken back before it was sent, since the visit was changed, is none. */
    Map<UUID, Long> byVisit() {
        return database
                .rows("select subject_id as id from engagement.message where status = 'SENT' and kind = ?", KIND)
                .stream()
                .map(row -> (UUID) row.get("id"))
                .collect(groupingBy(Function.identity(), counting()));
    }

    /** Waits until it is planned when there is to be reminded of so many visits. */
    void awaitPlans(int visits) {
        await(
                visits + " plans",
                () -> database.count("select count(*) from engagement.reminder where agreed_at is null") == 0
                        && database.count("select count(*) from engagement.reminder") == visits);
    }

    /** Waits for so many, of all visits together. */
    void await(long mails) {
        await(
                mails + " reminders",
                () -> database.count("select count(*) from engagement.message where status = 'SENT' and kind = ?", KIND)
                        >= mails);
    }

    /** Waits until each of these has been reminded of. */
    void awaitEach(Collection<UUID> visits) {
        await(
                "reminders of " + visits.size(),
                () -> database.count(
                                "select count(distinct subject_id) from engagement.message"
                                        + " where status = 'SENT' and kind = ? and subject_id = any (?)",
                                KIND,
                                visits.toArray(UUID[]::new))
                        == visits.size());
    }

    /** Waits until each of these has been looked at since it was agreed as it is. */
    void awaitLooksAt(Collection<UUID> visits) {
        await(
                "looks at " + visits.size(),
                () -> database.count(
                                """
                                select count(*) from engagement.reminder r
                                join booking.booking b on b.tenant_id = r.tenant_id and b.id = r.booking_id
                                where r.booking_id = any (?) and r.agreed_at = b.agreed_at
                                """,
                                (Object) visits.toArray(UUID[]::new))
                        == visits.size());
    }

    /** Waits until no mail and no event is under way. */
    void awaitNothingToSend() {
        await(
                "nothing more",
                () -> database.count("select count(*) from engagement.message where status = 'QUEUED'")
                                + database.count("select count(*) from platform.outbox where sent_at is null")
                        == 0);
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(250))
                .until(condition);
    }

    /** Holds that the mail server has each of them, and each once but for what the dead had in hand. */
    void haveCome(MailServer server) throws MessagingException {
        Set<String> wanted = new HashSet<>();
        database.rows(
                        "select provider_message_id as id from engagement.message where status = 'SENT' and kind = ?",
                        KIND)
                .forEach(row -> wanted.add(String.valueOf(row.get("id"))));
        List<String> received = new ArrayList<>();
        for (MimeMessage mail : server.messages()) {
            if (wanted.contains(mail.getMessageID())) {
                received.add(mail.getMessageID());
            }
        }
        assertThat(new HashSet<>(received)).isEqualTo(wanted);
        assertThat(received).hasSizeLessThanOrEqualTo(wanted.size() + MAILS_IN_HAND);
    }
}
