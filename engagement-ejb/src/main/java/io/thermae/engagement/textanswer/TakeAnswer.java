package io.thermae.engagement.textanswer;

import io.thermae.booking.api.AnswerRequest;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.textanswer.TextAnswer.Word;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.DomainException;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which text message somebody has answered, and does in a transaction of its business what the links of that message do. It
 * is the newest one that such an answer fits, of all businesses, and never an older one: who says the same twice has said it once.
 * {@code START} fits the message that has promised it better than any other. What has an id and comes again does nothing, also if he was
 * written to meanwhile.
 */
@ApplicationScoped
public class TakeAnswer {

    /** Who answers later than that does not answer a message any more. */
    public static final Duration WINDOW = Duration.ofDays(7);

    /** Who wants texts again has been without any: what he answers is the message that has told him so. */
    public static final Duration START_WINDOW = Duration.ofDays(90);

    private static final String WHAT = "text-answer";

    private static final Logger LOG = System.getLogger(TakeAnswer.class.getName());

    /** So many of a number's last digits are looked for among what is being handed over. */
    private static final int DIGITS = 7;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller caller;

    @Inject
    OwnBusiness business;

    @Inject
    EndTexts endTexts;

    @Inject
    AnswerRequest requests;

    @Inject
    NoteAnswer noteAnswer;

    /**
     * @param sequence of the visit of which he was asked; null if the message asked nothing
     */
    record Answered(TenantId tenant, UUID subject, @Nullable Integer sequence) {}

    /**
     * Takes one, on a thread of the server's. When it returns true, what he wants is done, or cannot be done.
     *
     * @return false if it came too early: it is to be brought again
     * @throws RuntimeException if it could not be done now: it is to be brought again
     */
    @ActivateRequestContext
    public boolean take(TextAnswer answer) {
        UUID id = answer.id();
        if (id != null && isTaken(id)) {
            LOG.log(Level.DEBUG, "{0} was taken before", answer);
            return true;
        }
        Instant since = clock.instant().minus(answer.word() == Word.START ? START_WINDOW : WINDOW);
        // asked first: whatever is not under way any more is noted as sent, and found
        boolean tooEarly = isUnderWay(answer.number());
        Optional<Answered> answered = find(answer, since);
        if (answered.isEmpty()) {
            LOG.log(Level.DEBUG, "{0} fits no message{1}", answer, tooEarly ? " yet" : "");
            return !tooEarly;
        }
        caller.set(Caller.anonymous(WHAT).inTenant(answered.get().tenant()));
        switch (answer.word()) {
            case STOP -> endTexts.end(answer.number(), since);
            case START -> endTexts.beginAgain(answer.number(), since);
            case YES, NO -> say(answer.word(), answered.get());
        }
        if (id != null) {
            // afterwards: who comes again because of what failed here is heard, and what was done is done once
            noteAnswer.note(id);
        }
        return true;
    }

    /** What the rules do not allow is not done, as behind the link; nobody is there to whom that could be said. */
    private void say(Word word, Answered answered) {
        Integer sequence = answered.sequence();
        if (sequence == null
                || business.known().filter(its -> its.status().isPublic()).isEmpty()) {
            LOG.log(Level.DEBUG, "{0} was said of a visit that nobody can answer for now", word);
            return;
        }
        try {
            if (word == Word.YES) {
                requests.attend(answered.subject(), sequence);
            } else {
                requests.decline(answered.subject(), sequence);
            }
        } catch (DomainException e) {
            LOG.log(Level.INFO, "{0} was said of visit {1} in vain: {2}", word, answered.subject(), e.getMessage());
        }
    }

    boolean isTaken(UUID id) {
        return sql.query("select doors.text_answer_taken(?)", row -> row.getBoolean(1), id)
                .get(0);
    }

    boolean isUnderWay(String number) {
        String end = number.substring(Math.max(0, number.length() - DIGITS));
        return sql.query(
                        "select doors.text_message_under_way(?)", row -> row.getBoolean(1), (Object) new String[] {end})
                .get(0);
    }

    /** Others may write to him after one has told him how he gets its texts again. */
    private Optional<Answered> find(TextAnswer answer, Instant since) {
        String number = answer.number();
        return switch (answer.word()) {
            case STOP -> newest(number, since, KindPolicy.forCustomers());
            case START ->
                newest(number, since, KindPolicy.TEXTS_ENDED)
                        .or(() -> newest(number, since, KindPolicy.forCustomers()));
            case YES, NO -> newest(number, since, KindPolicy.asking());
        };
    }

    /** The newest message of these kinds that was handed over to a number. */
    Optional<Answered> newest(String number, Instant since, String... kinds) {
        return sql.first(
                "select * from doors.text_answered(?, ?, ?)", TakeAnswer::answered, number, (Object) kinds, since);
    }

    private static Answered answered(ResultSet row) throws SQLException {
        return new Answered(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getObject("subject_id", UUID.class),
                row.getObject("visit_sequence", Integer.class));
    }
}
