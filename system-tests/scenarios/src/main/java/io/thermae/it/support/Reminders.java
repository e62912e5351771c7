package io.thermae.it.support;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Reminders of visits as the application has planned them, and the time that tests do not have. */
public final class Reminders {

    /** A mail that reminds, in any language. */
    public static final Predicate<Mail> REMINDER = mail -> mail.text().contains("reminder")
            || mail.text().contains("апоминаем")
            || mail.text().contains("еске сал");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AppDatabase database;

    public Reminders(Platform platform) {
        this.database = platform.database();
    }

    /** Waits until the application will look at a visit at that moment next; if it does not, the failure says what is planned instead. */
    public void waitUntilDueAt(UUID bookingId, OffsetDateTime moment) {
        try {
            Awaitility.await("a look at " + moment)
                    .atMost(PATIENCE)
                    .until(() -> database.count(
                                    "select count(*) from engagement.reminder"
                                            + " where booking_id = ? and agreed_at is not null and due_at = ?",
                                    bookingId,
                                    moment)
                            == 1);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(e.getMessage() + " There are: " + state(bookingId), e);
        }
    }

    /** What there is of a visit's reminders, and what could keep a job or an event from them. */
    private Map<String, Object> state(UUID bookingId) {
        return Map.of(
                "reminders", database.rows("select * from engagement.reminder where booking_id = ?", bookingId),
                "held back", database.rows("select * from platform.held_back"),
                "not sent", database.rows("select queue, id, created_at from platform.outbox where sent_at is null"),
                "failed rounds",
                        database.rows("select * from platform.job_run where failed > 0 or failure is not null"));
    }

    /** Waits until of a visit there will be no reminder. */
    public void waitUntilNothingIsDue(UUID bookingId) {
        Awaitility.await("nothing to remind").atMost(PATIENCE).until(() -> planned(bookingId) == 0);
    }

    /** How many rows there are of a visit: one or none. */
    public long planned(UUID bookingId) {
        return database.count("select count(*) from engagement.reminder where booking_id = ?", bookingId);
    }

    /**
     * As if a visit had been agreed weeks ago, and no node had been there since: what should have come meanwhile is due now. The
     * clock of the tests does not jump.
     */
    public void wasAgreedLongAgo(UUID bookingId) {
        database.change(
                "update booking.booking set agreed_at = coalesce(agreed_at, created_at) - interval '30 days' where id = ?",
                bookingId);
        look(bookingId);
    }

    /** Waits until it has been looked at a visit after {@link #look}. */
    public void waitUntilLookedAt(UUID bookingId) {
        Awaitility.await("a look")
                .atMost(PATIENCE)
                .until(() -> database.count(
                                "select count(*) from engagement.reminder"
                                        + " where booking_id = ? and due_at > timestamptz '2000-01-01'",
                                bookingId)
                        == 1);
    }

    /** Has a visit looked at. */
    public void look(UUID bookingId) {
        database.change(
                "update engagement.reminder set due_at = timestamptz '2000-01-01' where booking_id = ?", bookingId);
    }
}
