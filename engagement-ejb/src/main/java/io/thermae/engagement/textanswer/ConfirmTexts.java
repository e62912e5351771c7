package io.thermae.engagement.textanswer;

import io.thermae.engagement.api.SmsQueued;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.TextChoiceWords;
import io.thermae.engagement.template.TextKind;
import io.thermae.kernel.Erasures;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Language;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import io.thermae.tenancy.api.TextMessaging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells who has answered with {@code STOP} or {@code START} that it was done: in the language and the name of the message that he has
 * answered, by one text message, as far as the plan of the business allows any. Who goes on saying the one and the other is not
 * told any more for a while: each text costs the business money.
 */
@ApplicationScoped
public class ConfirmTexts {

    /** A telephone's. Short codes and what else has an address of its own are programs, which answer each other for ever. */
    private static final Pattern TELEPHONE = Pattern.compile("\\+\\d{8,15}");

    /** In {@link #WHILE}, to one number. */
    private static final int AT_MOST = 4;

    private static final Duration WHILE = Duration.ofDays(1);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    OwnBusiness business;

    @Inject
    Erasures erasures;

    @Inject
    TextMessaging texts;

    @Inject
    PlanLimits limits;

    @Inject
    Templates templates;

    @Inject
    Messages messages;

    @Inject
    Outbox outbox;

    /**
     * Whom to answer.
     *
     * @param subject what the message was about that he has answered
     * @param customer his card
     * @param business as that message named it
     */
    record Reader(
            String number, UUID subject, @Nullable UUID branch, UUID customer, Language language, String business) {}

    /**
     * Who is reached at a number; empty if nobody may be written to there. To be asked before anything of his is changed: an erasure
     * that has begun is waited for.
     *
     * @param number in E.164 form, with a plus
     * @param since from when on messages can be answered
     */
    Optional<Reader> reader(String number, Instant since) {
        return TELEPHONE.matcher(number).matches()
                ? newest(number, since)
                        .filter(its -> erasures.mayTellOf(its.customer()) && erasures.mayTellOf(its.subject()))
                : Optional.empty();
    }

    /** Tells him, with the running transaction; a business that is suspended tells nobody anything. */
    void tell(Reader reader, TextKind kind) {
        if (!texts.available()
                || business.known().filter(its -> its.status().isPublic()).isEmpty()
                || limits.left(PlanLimit.TEXTS_PER_MONTH) <= 0
                || told(reader.number(), clock.instant().minus(WHILE)) >= AT_MOST) {
            return;
        }
        String text = templates.write(kind, reader.language(), new TextChoiceWords(reader.business()));
        UUID message = messages.queue(
                Ids.next(),
                new Messages.About(reader.subject(), reader.branch()),
                new Sms(kind.id(), reader.customer(), reader.number(), reader.language(), reader.business(), text));
        outbox.publish(new SmsQueued(message, reader.subject(), KindPolicy.urgency(kind.id())));
    }

    /** How often somebody was told so at a number. */
    long told(String number, Instant since) {
        return sql.query(
                        """
                        select count(*) from engagement.message
                        where channel = 'SMS' and recipient = ? and kind = any (?) and created_at > ?
                        """,
                        row -> row.getLong(1),
                        number,
                        KindPolicy.aboutTexts(),
                        since)
                .get(0);
    }

    /** With the card as it is now: it may have been merged since. */
    private Optional<Reader> newest(String number, Instant since) {
        return sql.first(
                """
                select recipient, subject_id, branch_id, coalesce(customer_id, addressee_id) as customer_id, language, sender_name
                from engagement.message
                where channel = 'SMS' and recipient = ? and kind = any (?) and sent_at >= ? and subject_id is not null
                  and status in ('SENT', 'DELIVERED')
                order by sent_at desc, id desc limit 1
                """,
                ConfirmTexts::reader,
                number,
                KindPolicy.forCustomers(),
                since);
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                row.getString("recipient"),
                row.getObject("subject_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                Language.ofTag(row.getString("language")).orElse(Language.EN),
                row.getString("sender_name"));
    }
}
