package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.InvoicePayment;
import io.thermae.it.support.Master;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Payroll;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who pays an invoice on the web tips those who have served him, as at the desk. */
@ArquillianTest
@RunAsClient
public class WebTipIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("web-tips").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());

    @Test
    void aTipIsTheMastersAndIsGivenBackLast() {
        Books books = Books.of(spa);
        Master aigerim = aigerim();
        Invoice invoice = Payroll.invoiced(spa, aigerim.id(), "1000.00");
        InvoicePayment payment = InvoicePayment.of(platform, invoice);
        assertThat(payment.shown().expect(200).text("/tippable")).isEqualTo("true");
        String first =
                payment.begins(asked("600.00", "70.00", "1000.00")).expect(201).text("/id");
        assertThat(payment.begins(asked("600.00", "70.00", "1000.00"))
                        .expect(200)
                        .text("/id"))
                .isEqualTo(first);

        Answer begun = payment.begins(asked("600.00", "50.00", "1000.00")).expect(201);

        assertThat(begun.text("/id")).isNotEqualTo(first);
        assertThat(begun.text("/amount/amount")).isEqualTo("650.00");
        assertThat(begun.text("/tip/amount")).isEqualTo("50.00");
        payment.paysWith("pm_card_visa").expect(200);
        Answer paid = succeeded(invoice);
        assertThat(paid.text("/amount/amount")).isEqualTo("650.00");
        assertThat(paid.text("/tip/amount")).isEqualTo("50.00");
        assertThat(paid.text("/credit/amount")).isEqualTo("0.00");
        assertThat(paid.text("/parts/0/method")).isEqualTo("ONLINE");
        assertThat(paid.text("/allocations/0/amount/amount")).isEqualTo("600.00");
        assertThat(invoice.open()).isEqualTo("400.00");
        assertThat(books.balance("TIPS_PAYABLE", today)).isEqualTo("-50.00 KZT");
        assertThat(books.balance("GATEWAY_CLEARING", today)).isEqualTo("650.00 KZT");
        Answer payroll = Payroll.drawn(spa, today, today.plusDays(1)).shown();
        assertThat(payroll.text("/statements/0/masterId"))
                .isEqualTo(aigerim.id().toString());
        assertThat(payroll.text("/statements/0/tips/amount")).isEqualTo("50.00");
        booksAgree();

        Invoice.refunded(spa, paid.text("/id"), "610.00").expect(201);

        assertThat(invoice.open()).isEqualTo("1000.00");
        assertThat(owner.get("/payments/" + paid.text("/id")).expect(200).text("/tip/amount"))
                .isEqualTo("40.00");
        Invoice.refunded(spa, paid.text("/id"), "40.01").refused(422, "refund_too_much");
        Invoice.refunded(spa, paid.text("/id"), "40.00").expect(201);
        assertThat(books.balance("TIPS_PAYABLE", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("GATEWAY_CLEARING", today)).isEqualTo("0.00 KZT");
        booksAgree();
    }

    @Test
    void theTipStaysIfTheDeskHasTakenAPartAndGoesBackIfItHasTakenAll() {
        Books books = Books.of(spa);
        Master aigerim = aigerim();
        Invoice half = Payroll.invoiced(spa, aigerim.id(), "1000.00");
        InvoicePayment payment = InvoicePayment.of(platform, half);
        payment.begins(body("tip", money(spa, "50.00"), "open", money(spa, "1000.00")))
                .expect(201);
        half.paid("300.00");
        Invoice whole = Payroll.invoiced(spa, aigerim.id(), "500.00");
        InvoicePayment other = InvoicePayment.of(platform, whole);
        other.begins(asked("200.00", "20.00", "500.00")).expect(201);
        whole.paid("500.00");

        payment.paysWith("pm_card_visa").expect(200);
        other.paysWith("pm_card_visa").expect(200);

        assertThat(half.status()).isEqualTo("PAID");
        isLeft(succeeded(half), "50.00", "300.00");
        isLeft(succeeded(whole), "0.00", "220.00");
        assertThat(books.balance("TIPS_PAYABLE", today)).isEqualTo("-50.00 KZT");
        booksAgree();
    }

    /** As if a bank had paid what was cancelled: its payer has not meant to tip twice. */
    @Test
    void whatWasCalledOffIsPaidWithoutItsTip() {
        Books books = Books.of(spa);
        Invoice invoice = Payroll.invoiced(spa, aigerim().id(), "1000.00");
        InvoicePayment payment = InvoicePayment.of(platform, invoice);
        String first =
                payment.begins(asked("600.00", "50.00", "1000.00")).expect(201).text("/id");
        payment.begins().expect(201);
        platform.database()
                .change(
                        "update finance.test_gateway_payment set status = 'SUCCEEDED'"
                                + " where tenant_id = ? and status = 'CANCELLED'",
                        spa.tenantId());
        JsonObject paid = OnlinePayment.news(first, "SUCCEEDED", 65_000, 9);

        OnlinePayment.gateway(platform, paid)
                .post("/payment-gateways/test/webhook", paid)
                .expect(204);

        assertThat(invoice.open()).isEqualTo("400.00");
        isLeft(succeeded(invoice), "0.00", "50.00");
        assertThat(books.balance("TIPS_PAYABLE", today))
                .as("nothing was posted")
                .isEmpty();
        booksAgree();
    }

    private Master aigerim() {
        return spa.master("Aigerim")
                .workingDaily("10:00", "19:00")
                .performing(spa.service("Massage").lasting(60).costing("15000.00"));
    }

    private JsonObject asked(String amount, String tip, String open) {
        return body("amount", money(spa, amount), "tip", money(spa, tip), "open", money(spa, open));
    }

    /** The only one that came on the web for an invoice. */
    private Answer succeeded(Invoice invoice) {
        Answer online = owner.get("/payments/online?invoiceId=" + invoice.id() + "&status=SUCCEEDED")
                .expect(200);
        assertThat(online.items()).hasSize(1);
        return owner.get("/payments/" + online.text("/items/0/paymentId")).expect(200);
    }

    private static void isLeft(Answer payment, String tip, String refunded) {
        assertThat(payment.text("/tip/amount")).isEqualTo(tip);
        assertThat(payment.text("/refunded/amount")).isEqualTo(refunded);
        assertThat(payment.text("/credit/amount")).isEqualTo("0.00");
    }

    private void booksAgree() {
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }
}
