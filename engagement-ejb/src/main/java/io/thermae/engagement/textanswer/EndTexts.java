package io.thermae.engagement.textanswer;

import io.thermae.booking.api.CustomerCards;
import io.thermae.engagement.preference.LeaveTexts;
import io.thermae.engagement.template.TextKind;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Ends the text messages of one business to a number that one can do without, or has them begin again. */
@Stateless
@PermitAll
@TenantTransaction
public class EndTexts {

    @Inject
    Sql sql;

    @Inject
    CustomerCards cards;

    @Inject
    LeaveTexts leaveTexts;

    @Inject
    ConfirmTexts confirm;

    /**
     * For all cards that have the number, or were written to at it; tells him so, and does nothing the second time.
     *
     * @param number in E.164 form, with a plus
     * @param since whoever was written to there before has another number now
     */
    public void end(String number, Instant since) {
        change(number, since, leaveTexts::leave, TextKind.TEXTS_ENDED);
    }

    /** Takes {@link #end} back, for the same cards; does nothing the second time. */
    public void beginAgain(String number, Instant since) {
        change(number, since, leaveTexts::comeBack, TextKind.TEXTS_RESUMED);
    }

    /** He is told if anything has changed: so who says the same again and again, as machines do, is answered once. */
    private void change(String number, Instant since, Predicate<List<UUID>> deed, TextKind told) {
        Optional<ConfirmTexts.Reader> reader = confirm.reader(number, since);
        List<UUID> owners = owners(number, since);
        // of whom nothing is known any more, nobody writes to
        if (!owners.isEmpty() && deed.test(owners)) {
            reader.ifPresent(its -> confirm.tell(its, told));
        }
    }

    private List<UUID> owners(String number, Instant since) {
        return cards.reachedAt(number, writtenTo(number, since));
    }

    private List<UUID> writtenTo(String number, Instant since) {
        return sql.query(
                """
                select distinct customer_id from engagement.message
                where recipient = ? and channel = 'SMS' and sent_at >= ? and customer_id is not null
                """,
                row -> row.getObject(1, UUID.class),
                number,
                since);
    }
}
