package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.Sms;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What comes of itself does without texts that the plan does not allow; who asks for one is told. */
class ChooseWayTest {

    private static final Reader BY_TEXT = new Reader(Visits.AIGERIM, "Aigerim", null, "+77011234567", "en");
    private static final Sms TEXT = new Sms(
            "invoice-sent", Visits.AIGERIM, "+77011234567", Language.EN, "Spa & Co", "Spa & Co: invoice INV-000042");

    private boolean textsAreSent = true;

    private final ChooseWay way = new ChooseWay(new Messages(), new TextAllowance(() -> textsAreSent, new PlanLimits() {
        @Override
        public void require(PlanLimit limit, int more) {
            throw new AssertionError("Whoever queues it requires that");
        }

        @Override
        public long left(PlanLimit limit) {
            return 0;
        }

        @Override
        public long leftOfHalf(PlanLimit limit) {
            throw new AssertionError("All of it may be used");
        }
    }));

    private Letter asked() {
        return way.writeAsAsked(BY_TEXT, ChooseWayTest::mail, phone -> Optional.of(TEXT));
    }

    private static Mail mail(String email) {
        throw new AssertionError("He has no address");
    }

    @Test
    void whatSomebodyAsksForGoesByTextWhateverThePlanHasLeft() {
        assertThat(asked().text()).isEqualTo(TEXT);
        assertThat(way.write(BY_TEXT, ChooseWayTest::mail, phone -> Optional.of(TEXT)))
                .isEqualTo(Letter.NONE);
    }

    @Test
    void whereNoTextsAreSentItDoesNotGo() {
        textsAreSent = false;

        assertThat(asked()).isEqualTo(Letter.NONE);
    }
}
