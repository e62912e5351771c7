package io.thermae.engagement.message;

import io.thermae.engagement.message.Mail.Appointment;
import io.thermae.engagement.message.Mail.Content;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Language;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages of the caller's tenant. */
@ApplicationScoped
public class Messages {

    private static final int LONGEST_FAILURE = 500;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * Writes a mail that waits to be sent, and returns the new message's id.
     *
     * @param subjectId what the event is about
     */
    public UUID queue(UUID eventId, UUID subjectId, Mail mail) {
        UUID id = Ids.next();
        Content content = mail.content();
        Appointment appointment = mail.appointment();
        sql.update(
                """
                insert into engagement.message (id, event_id, subject_id, kind, addressee_id, recipient, language, sender_name,
                    subject, text_body, html_body, calendar, calendar_method, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                eventId,
                subjectId,
                mail.kind(),
                mail.addresseeId(),
                mail.recipient(),
                mail.language().tag(),
                mail.senderName(),
                content.subject(),
                content.text(),
                content.html(),
                appointment == null ? null : appointment.ics(),
                appointment == null ? null : appointment.method(),
                clock.instant());
        return id;
    }

    /**
     * Writes a text message that waits to be sent, and returns the new message's id.
     *
     * @param subjectId what the event is about
     */
    public UUID queue(UUID eventId, UUID subjectId, Sms sms) {
        UUID id = Ids.next();
        sql.update(
                """
                insert into engagement.message (id, event_id, subject_id, kind, channel, addressee_id, recipient, language,
                    sender_name, text_body, created_at)
                values (?, ?, ?, ?, 'SMS', ?, ?, ?, ?, ?, ?)
                """,
                id,
                eventId,
                subjectId,
                sms.kind(),
                sms.addresseeId(),
                sms.recipient(),
                sms.language().tag(),
                sms.senderName(),
                sms.text(),
                clock.instant());
        return id;
    }

    /** The mail of a message that still waits to be sent; empty if it has been sent or given up. */
    public Optional<Mail> queued(UUID id) {
        return sql.first(
                """
                select kind, addressee_id, recipient, language, sender_name, subject, text_body, html_body,
                    calendar, calendar_method
                from engagement.message where id = ? and channel = 'EMAIL' and status = 'QUEUED'
                """,
                Messages::mail,
                id);
    }

    /** As {@link #queued}, for text messages. */
    public Optional<Sms> queuedSms(UUID id) {
        return sql.first(
                """
                select kind, addressee_id, recipient, language, sender_name, text_body
                from engagement.message where id = ? and channel = 'SMS' and status = 'QUEUED'
                """,
                row -> new Sms(
                        row.getString("kind"),
                        row.getObject("addressee_id", UUID.class),
                        row.getString("recipient"),
                        language(row),
                        row.getString("sender_name"),
                        row.getString("text_body")),
                id);
    }

    /** Notes that who delivers the message has taken it, and under which id: a mail's {@code Message-ID}, or the provider's. */
    public void markSent(UUID id, String messageId) {
        sql.update(
                "update engagement.message set status = 'SENT', provider_message_id = ?, sent_at = ? where id = ?",
                messageId,
                clock.instant(),
                id);
    }

    /** Notes that the message can never be delivered, and why. */
    public void markFailed(UUID id, String failure) {
        sql.update(
                "update engagement.message set status = 'FAILED', failure = ? where id = ?",
                failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE)),
                id);
    }

    private static Mail mail(ResultSet row) throws SQLException {
        return new Mail(
                row.getString("kind"),
                row.getObject("addressee_id", UUID.class),
                row.getString("recipient"),
                language(row),
                row.getString("sender_name"),
                new Content(row.getString("subject"), row.getString("text_body"), row.getString("html_body")),
                appointment(row));
    }

    private static Language language(ResultSet row) throws SQLException {
        return Language.ofTag(row.getString("language")).orElse(Language.EN);
    }

    private static @Nullable Appointment appointment(ResultSet row) throws SQLException {
        String method = row.getString("calendar_method");
        return method == null ? null : new Appointment(method, row.getString("calendar"));
    }
}
