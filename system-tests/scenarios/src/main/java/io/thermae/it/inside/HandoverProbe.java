package io.thermae.it.inside;

import io.thermae.engagement.message.Accepted;
import io.thermae.engagement.message.Handover;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.message.WithdrawReminders;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Language;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Writes messages, and lets time pass for those who hand them over. */
@Stateless
@PermitAll
@TenantTransaction
public class HandoverProbe {

    @Inject
    Handover handover;

    @Inject
    Messages messages;

    @Inject
    WithdrawReminders reminders;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    public UUID queue() {
        return queue("test", "inside@example.org");
    }

    public UUID queue(String kind, String recipient) {
        return messages.queue(
                Ids.next(),
                new Messages.About(Ids.next(), null),
                new Mail(
                        kind,
                        Ids.next(),
                        recipient,
                        Language.EN,
                        "Thermae",
                        new Mail.Content("Test", "Test", "<p>Test</p>"),
                        null));
    }

    public UUID queueText(String number) {
        return messages.queue(
                Ids.next(),
                new Messages.About(Ids.next(), null),
                new Sms("test", Ids.next(), number, Language.EN, "Thermae", "Test"));
    }

    /** Whether there was something to send. */
    public boolean claims(UUID message) {
        return handover.claim(message).isPresent();
    }

    public boolean claimsText(UUID message) {
        return handover.claimSms(message).isPresent();
    }

    /** Of these parts it will be told what becomes of them. */
    public void sent(UUID message, List<String> parts) {
        handover.sent(message, new Accepted(String.join(",", parts), parts));
    }

    public void sent(UUID message) {
        handover.sent(message, Accepted.of("id"));
    }

    public void failed(UUID message) {
        handover.failed(message, "nobody");
    }

    public void release(UUID message) {
        handover.release(message);
    }

    /** What happens to a message when the person whom it tells of is erased. */
    public void erase(UUID message) {
        sql.query("select doors.redact_messages(?)", row -> "", (Object) new UUID[] {message});
    }

    /** The visit of which it tells is changed now. */
    public void withdraw(UUID message) {
        UUID visit = sql.query(
                        "select subject_id from engagement.message where id = ?",
                        row -> row.getObject(1, UUID.class),
                        message)
                .get(0);
        reminders.withdraw(List.of(visit), clock.instant());
    }

    /** Its reader does not want what the mail is one of any more. */
    public void leaves(UUID message, String topic) {
        sql.update(
                """
                insert into engagement.unwanted (person_id, kind, channel, since)
                select customer_id, ?, 'EMAIL', now() from engagement.message where id = ?
                """,
                topic,
                message);
    }

    /** Its status, and why it has failed. */
    public String state(UUID message) {
        return sql.query(
                        "select status, failure from engagement.message where id = ?",
                        row -> row.getString("status") + ": " + row.getString("failure"),
                        message)
                .get(0);
    }

    /** Whether it was told that it has arrived. */
    public boolean hasArrived(UUID message) {
        return sql.query(
                        "select delivered_at is not null from engagement.message where id = ?",
                        row -> row.getBoolean(1),
                        message)
                .get(0);
    }

    /** What was sent or came back was so many days earlier. */
    public void age(UUID message, int days) {
        sql.update(
                """
                update engagement.message
                set sent_at = sent_at - ? * interval '1 day', failed_at = failed_at - ? * interval '1 day'
                where id = ?
                """,
                days,
                days,
                message);
    }

    /** The time of all claims is over. */
    public void pass() {
        sql.update("update engagement.sending set until = clock_timestamp() - interval '1 second'");
    }
}
