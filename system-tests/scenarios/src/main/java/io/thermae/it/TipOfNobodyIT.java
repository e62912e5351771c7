package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Paper;
import io.thermae.it.support.Payroll;
import io.thermae.it.support.Platform;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is a tip and no master's does not disappear: payrolls tell of it, as the ledger does. */
@ArquillianTest
@RunAsClient
public class TipOfNobodyIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("nobodys-tip").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Books books = Books.of(spa);

    @Test
    void aTipThatNobodyHasServedIsShownAndStaysOwed() {
        Invoice invoice = Invoice.draft(spa, body("lines", list(Invoice.line(spa, "1000.00"))))
                .issue();
        String payment = owner.post(
                        "/payments", Body.with(invoice.payment("CASH", "1030.00"), "tip", money(spa, "30.00")))
                .expect(201)
                .text("/id");
        Payroll.past(platform, spa, today, 1);

        Payroll payroll = Payroll.drawn(spa, today.minusDays(1), today);

        Answer drawn = payroll.shown();
        assertThat(drawn.list("/statements")).isEmpty();
        assertThat(drawn.text("/unassignedTips/amount")).isEqualTo("30.00");
        assertThat(drawn.text("/total/amount")).isEqualTo("0.00");
        assertThat(owner.get(payroll.path() + "/lines").expect(200).items())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getString("kind")).isEqualTo("TIP");
                    assertThat(line.getString("paymentId")).isEqualTo(payment);
                    assertThat(line.getJsonObject("tip").getString("amount")).isEqualTo("30.00");
                    assertThat(line.isNull("masterId")).isTrue();
                });
        assertThat(Paper.of(owner.in("en").bytes(payroll.path() + "/statement?format=pdf")))
                .contains("No master");
        payroll.approve().expect(200);
        assertThat(payroll.pay("CASH").expect(200).has("/paymentEntryId")).isFalse();
        assertThat(books.balance("TIPS_PAYABLE", today)).isEqualTo("-30.00 KZT");

        Invoice.refunded(spa, payment, "1030.00").expect(201);

        Payroll second = Payroll.drawn(spa, today, today.plusDays(1));
        assertThat(second.shown().text("/unassignedTips/amount")).isEqualTo("-30.00");
        assertThat(books.balance("TIPS_PAYABLE", today)).isEqualTo("0.00 KZT");
    }
}
