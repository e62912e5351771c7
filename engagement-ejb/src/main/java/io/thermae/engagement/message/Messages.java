package io.thermae.engagement.message;

import io.thermae.engagement.message.Mail.Appointment;
import io.thermae.engagement.message.Mail.Content;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Language;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
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

    /** Who has got a code or a link has it; nobody else is to find it here, or in a copy of the database. It is not sent again. */
    private static final String END_OF_WAITING =
            """
            , text_body = case when kind = any (?) then '' else text_body end,
              html_body = case when kind = any (?) and html_body is not null then '' else html_body end
            where id = ? and status = 'QUEUED'
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    RefusedAddresses refused;

    /**
     * What messages tell of.
     *
     * @param subjectId what the event is about
     * @param branchId of the visit; null if it is about none
     * @param sequence of the visit as it tells of it, for whoever answers; null if that does not matter
     */
    public record About(UUID subjectId, @Nullable UUID branchId, @Nullable Integer sequence) {

        public About(UUID subjectId, @Nullable UUID branchId) {
            this(subjectId, branchId, null);
        }
    }

    /** Writes a mail that waits to be sent, and returns the new message's id. */
    public UUID queue(UUID eventId, About about, Mail mail) {
        UUID id = Ids.next();
        Content content = mail.content();
        Appointment appointment = mail.appointment();
        sql.update(
                """
                insert into engagement.message (id, event_id, subject_id, branch_id, customer_id, kind, addressee_id, recipient,
                    language, sender_name, subject, text_body, html_body, calendar, calendar_method, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                eventId,
                about.subjectId(),
                about.branchId(),
                customer(about, mail),
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

    /** Who has no card is known by what is told; that is nobody. */
    private static @Nullable UUID customer(About about, Mail mail) {
        return KindPolicy.isForCustomers(mail.kind()) && !mail.addresseeId().equals(about.subjectId())
                ? mail.addresseeId()
                : null;
    }

    /** Writes a text message that waits to be sent, and returns the new message's id. */
    public UUID queue(UUID eventId, About about, Sms sms) {
        UUID id = Ids.next();
        sql.update(
                """
                insert into engagement.message (id, event_id, subject_id, branch_id, visit_sequence, customer_id, kind, channel,
                    addressee_id, recipient, language, sender_name, text_body, created_at)
                values (?, ?, ?, ?, ?, ?, ?, 'SMS', ?, ?, ?, ?, ?, ?)
                """,
                id,
                eventId,
                about.subjectId(),
                about.branchId(),
                about.sequence(),
                KindPolicy.isForCustomers(sms.kind()) ? sms.addresseeId() : null,
                sms.kind(),
                sms.addresseeId(),
                sms.recipient(),
                sms.language().tag(),
                sms.senderName(),
                sms.text(),
                clock.instant());
        return id;
    }

    /** Writes a push that waits to be sent, and returns the new message's id. */
    public UUID queue(About about, Push push) {
        UUID id = Ids.next();
        sql.update(
                """
                insert into engagement.message (id, event_id, subject_id, branch_id, kind, channel, addressee_id, subscription_id,
                    recipient, language, sender_name, text_body, starts_at, created_at)
                values (?, ?, ?, ?, ?, 'PUSH', ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                push.eventId(),
                about.subjectId(),
                about.branchId(),
                push.kind(),
                push.addresseeId(),
                push.subscriptionId(),
                push.recipient(),
                push.language().tag(),
                push.senderName(),
                push.title(),
                push.start(),
                push.createdAt());
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

    /** The card of the customer to whom a message goes; empty if he has none, or it goes to somebody else. */
    Optional<UUID> customer(UUID id) {
        return sql.first(
                "select customer_id from engagement.message where id = ? and customer_id is not null",
                row -> row.getObject(1, UUID.class),
                id);
    }

    /** The document that is to be attached to a message; empty if none is. */
    Optional<UUID> document(UUID id) {
        return sql.first(
                "select subject_id from engagement.message where id = ? and kind = any (?)",
                row -> row.getObject(1, UUID.class),
                id,
                KindPolicy.withDocument());
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

    /** As {@link #queued}, for pushes. */
    public Optional<Push> queuedPush(UUID id) {
        return sql.first(
                """
                select kind, event_id, addressee_id, subscription_id, recipient, language, sender_name, text_body, starts_at,
                    created_at
                from engagement.message where id = ? and channel = 'PUSH' and status = 'QUEUED'
                """,
                row -> new Push(
                        row.getString("kind"),
                        row.getObject("event_id", UUID.class),
                        row.getObject("addressee_id", UUID.class),
                        row.getObject("subscription_id", UUID.class),
                        row.getString("recipient"),
                        language(row),
                        row.getString("sender_name"),
                        row.getString("text_body"),
                        Timestamps.orNull(row, "starts_at"),
                        Timestamps.of(row, "created_at")),
                id);
    }

    /**
     * Writes a message once more, to be sent to the same recipient, and returns the new one's id.
     *
     * @param id of one that is there, and no push
     */
    public UUID copy(UUID id) {
        UUID copy = Ids.next();
        sql.update(
                """
                insert into engagement.message (id, event_id, resent_from, created_at, subject_id, branch_id, visit_sequence,
                    customer_id, kind, channel, addressee_id, recipient, language, sender_name, subject, text_body, html_body,
                    calendar, calendar_method)
                select ?, ?, coalesce(resent_from, id), ?, subject_id, branch_id, visit_sequence, customer_id, kind, channel,
                    addressee_id, recipient, language, sender_name, subject, text_body, html_body, calendar, calendar_method
                from engagement.message where id = ?
                """,
                copy,
                Ids.next(),
                clock.instant(),
                id);
        return copy;
    }

    /** What was for one customer's card is another's from now on. */
    public void handOver(UUID from, UUID to) {
        sql.update("update engagement.message set customer_id = ? where customer_id = ?", to, from);
    }

    /**
     * Notes that who delivers the message has taken it, and under which id: a mail's {@code Message-ID}, or the provider's. Nothing,
     * if it does not wait any more: somebody of whom it tells was erased while it was on its way. What it
     * says is forgotten, if it was there for a secret.
     */
    public void markSent(UUID id, String messageId) {
        sql.update(
                "update engagement.message set status = 'SENT', provider_message_id = ?, sent_at = ?" + END_OF_WAITING,
                messageId,
                clock.instant(),
                KindPolicy.secret(),
                KindPolicy.secret(),
                id);
    }

    /** Notes by which id it will be told what has become of a part of a message; nothing, if the message was not {@link #markSent}. */
    void awaitReceipt(UUID id, String part) {
        sql.update(
                """
                insert into engagement.message_part (message_id, part_id, sent_at)
                select id, ?, sent_at from engagement.message where id = ? and status = 'SENT'
                on conflict do nothing
                """,
                part,
                id);
    }

    /** As {@link RefusedAddresses#contains}. */
    public boolean isRefused(String address) {
        return refused.contains(address);
    }

    /** Notes that the message can never be delivered, and why; nothing, if it does not wait any more, as {@link #markSent}. */
    public void markFailed(UUID id, String failure) {
        sql.update(
                "update engagement.message set status = 'FAILED', failure = ?, failed_at = ?" + END_OF_WAITING,
                failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE)),
                clock.instant(),
                KindPolicy.secret(),
                KindPolicy.secret(),
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
