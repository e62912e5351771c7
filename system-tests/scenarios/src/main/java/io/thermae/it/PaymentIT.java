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
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Money comes by several methods for several invoices, goes back to where it came from, and what is owed is known. */
@ArquillianTest
@RunAsClient
public class PaymentIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("payments").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final String dana = Invoice.customer(spa, "Dana");

    @Test
    void aPaymentIsSplitOverMethodsAndInvoicesWithATipAndTheRestIsCredit() {
        Books books = Books.of(spa);
        Invoice first = Invoice.issued(spa, "1000.00", dana);
        Invoice second = Invoice.issued(spa, "500.00", dana);

        Answer payment = owner.post(
                        "/payments",
                        body(
                                "parts",
                                list(
                                        part("CASH", "400.00"),
                                        part("CARD_TERMINAL", "600.00"),
                                        part("BANK_TRANSFER", "300.00")),
                                "allocations",
                                list(
                                        body("invoiceId", first.id(), "amount", money(spa, "700.00")),
                                        body("invoiceId", second.id())),
                                "tip",
                                money(spa, "50.00")))
                .expect(201);

        assertThat(payment.text("/amount/amount")).isEqualTo("1300.00");
        assertThat(payment.text("/allocations/1/amount/amount")).isEqualTo("500.00");
        assertThat(payment.text("/credit/amount")).isEqualTo("50.00");
        assertThat(payment.text("/customerId")).isEqualTo(dana);
        assertThat(first.status()).isEqualTo("PARTLY_PAID");
        assertThat(first.open()).isEqualTo("300.00");
        assertThat(second.status()).isEqualTo("PAID");
        assertThat(books.balance("CASH", today)).isEqualTo("400.00 KZT");
        assertThat(books.balance("CARD_CLEARING", today)).isEqualTo("600.00 KZT");
        assertThat(books.balance("BANK", today)).isEqualTo("300.00 KZT");
        assertThat(books.balance("TIPS_PAYABLE", today)).isEqualTo("-50.00 KZT");
        assertThat(books.balance("CUSTOMER_CREDIT", today)).isEqualTo("-50.00 KZT");
        assertThat(owner.get("/payments?invoiceId=" + second.id()).expect(200).items())
                .hasSize(1);
        assertThat(owner.get("/payments?customerId=" + UUID.randomUUID()).items())
                .isEmpty();
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void creditPaysAndGoesBackToWhereItCameFrom() {
        String advance = owner.post("/payments", body("customerId", dana, "parts", list(part("CASH", "300.00"))))
                .expect(201)
                .text("/id");
        Invoice invoice = Invoice.issued(spa, "250.00", dana);
        owner.post("/payments", invoice.payment("ACCOUNT_CREDIT", "301.00"))
                .refusedField("parts", "credit_pays_invoices_only");
        String spent = owner.post("/payments", invoice.payment("ACCOUNT_CREDIT", "200.00"))
                .expect(201)
                .text("/id");
        assertThat(owner.get("/customers/" + dana + "/balance").text("/credit/amount"))
                .isEqualTo("100.00");
        Invoice other = Invoice.issued(spa, "150.00", dana);
        owner.post("/payments", other.payment("ACCOUNT_CREDIT", "100.01"))
                .refusedInEachLanguage(422, "credit_insufficient");
        // what was spent is not given back
        leaves(Invoice.refunded(spa, advance, "100.01").refusedInEachLanguage(422, "refund_too_much"), "100.00");

        Answer back = Invoice.refunded(spa, spent, "200.00").expect(201);

        assertThat(back.text("/parts/0/refunded/amount")).isEqualTo("200.00");
        assertThat(back.text("/refunds/0/parts/0/method")).isEqualTo("ACCOUNT_CREDIT");
        assertThat(invoice.status()).isEqualTo("ISSUED");
        assertThat(owner.get("/customers/" + dana + "/balance").text("/credit/amount"))
                .isEqualTo("300.00");
        Invoice.refunded(spa, advance, "300.00").expect(201);
        assertThat(owner.get("/customers/" + dana + "/balance").text("/credit/amount"))
                .isEqualTo("0.00");
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void whatWasPaidOfAnInvoiceThatIsTakenBackIsCreditAndIsGivenBack() {
        Books books = Books.of(spa);
        Invoice invoice = Invoice.issued(spa, "1000.00");
        String payment = owner.post(
                        "/payments",
                        body(
                                "parts",
                                list(part("CASH", "100.00"), part("CARD_TERMINAL", "200.01")),
                                "allocations",
                                list(body("invoiceId", invoice.id()))))
                .expect(201)
                .text("/id");

        invoice.credited(null).expect(201);

        assertThat(invoice.status()).isEqualTo("CREDITED");
        assertThat(owner.get("/payments/" + payment).text("/credit/amount")).isEqualTo("300.01");
        Answer part = Invoice.refunded(spa, payment, "100.00").expect(201);
        assertThat(part.text("/refunds/0/parts/0/amount/amount")).isEqualTo("33.33");
        assertThat(part.text("/refunds/0/parts/1/amount/amount")).isEqualTo("66.67");
        leaves(
                owner.post(
                                "/payments/" + payment + "/refunds",
                                Body.with(Invoice.refund(spa, "66.68"), "method", "CASH"))
                        .refused(422, "refund_too_much"),
                "66.67");
        owner.post("/payments/" + payment + "/refunds", Body.with(Invoice.refund(spa, "66.67"), "method", "CASH"))
                .expect(201);
        owner.post(
                        "/payments/" + payment + "/refunds",
                        Body.with(Invoice.refund(spa, "1.00"), "method", "BANK_TRANSFER"))
                .refusedField("method", "not_of_payment");
        Invoice.refunded(spa, payment, "133.34").expect(201);
        leaves(Invoice.refunded(spa, payment, "0.01").refused(422, "refund_too_much"), "0.00");
        for (String role : List.of("CASH", "CARD_CLEARING", "CUSTOMER_CREDIT", "RECEIVABLES")) {
            assertThat(books.balance(role, today)).as(role).isIn("", "0.00 KZT");
        }
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void aRefundIsTakenFromCreditThenFromInvoicesThenFromTheTip() {
        Invoice invoice = Invoice.issued(spa, "100.00", dana);
        JsonObject all = Body.with(invoice.payment("CASH", "130.00"), "tip", money(spa, "10.00"));
        String payment = owner.post("/payments", all).expect(201).text("/id");

        Invoice.refunded(spa, payment, "20.00").expect(201);
        assertThat(invoice.status()).isEqualTo("PAID");
        Invoice.refunded(spa, payment, "60.00").expect(201);
        assertThat(invoice.open()).isEqualTo("60.00");
        Answer rest = Invoice.refunded(spa, payment, "50.00").expect(201);

        assertThat(rest.text("/tip/amount")).isEqualTo("0.00");
        assertThat(rest.text("/refunded/amount")).isEqualTo("130.00");
        assertThat(invoice.status()).isEqualTo("ISSUED");
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void aRepeatedCallIsOnePaymentAndOneRefund() {
        Invoice invoice = Invoice.issued(spa, "100.00", dana);
        Api once = owner.withHeader("Idempotency-Key", "pay-" + invoice.id());
        String payment = once.post("/payments", invoice.payment("CASH", "60.00"))
                .expect(201)
                .text("/id");
        assertThat(once.post("/payments", invoice.payment("CASH", "60.00"))
                        .expect(201)
                        .text("/id"))
                .isEqualTo(payment);
        once.post("/payments", invoice.payment("CASH", "40.00")).refused(422, "idempotency_key_reused");
        Api back = owner.withHeader("Idempotency-Key", "back-" + invoice.id());
        List<Answer> answers = back.postAtOnce(10, "/payments/" + payment + "/refunds", Invoice.refund(spa, "10.00"));
        assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
        back.post("/payments/" + payment + "/refunds", Invoice.refund(spa, "10.00"))
                .expect(201);
        assertThat(owner.get("/payments/" + payment).text("/refunded/amount")).isEqualTo("10.00");
        assertThat(invoice.open()).isEqualTo("50.00");
    }

    @Test
    void whatIsOwedIsKnownByAge() {
        Invoice now = Invoice.issued(spa, "1.00", dana);
        int[] ages = {1, 30, 31, 60, 61, 90, 91};
        for (int age : ages) {
            Invoice old = Invoice.issued(spa, "10.00", dana);
            overdue(old, age);
        }
        Invoice.issued(spa, "5.00");
        String bolat = Invoice.customer(spa, "Bolat");
        Invoice.issued(spa, "7.00", bolat);

        Answer balance = owner.get("/customers/" + dana + "/balance").expect(200);

        assertThat(balance.text("/open/amount")).isEqualTo("71.00");
        assertThat(balance.text("/notDue/amount")).isEqualTo("1.00");
        assertThat(balance.text("/overdue/days30/amount")).isEqualTo("20.00");
        assertThat(balance.text("/overdue/days60/amount")).isEqualTo("20.00");
        assertThat(balance.text("/overdue/days90/amount")).isEqualTo("20.00");
        assertThat(balance.text("/overdue/older/amount")).isEqualTo("10.00");
        Answer all = owner.get("/receivables?limit=2").expect(200);
        assertThat(all.text("/total/open/amount")).isEqualTo("83.00");
        assertThat(all.items()).hasSize(2);
        assertThat(all.has("/items/0/customerId")).isFalse();
        assertThat(all.text("/items/1/customerId")).isEqualTo(dana);
        Answer rest = owner.get("/receivables?limit=2&cursor=" + all.text("/nextCursor"))
                .expect(200);
        assertThat(rest.text("/items/0/customerId")).isEqualTo(bolat);
        assertThat(rest.has("/nextCursor")).isFalse();
        now.paid("1.00");
        assertThat(owner.get("/receivables").text("/total/open/amount")).isEqualTo("82.00");
        InvoiceStormIT.booksAgree(platform, spa);
    }

    private void overdue(Invoice invoice, int days) {
        invoice.wasDue(platform, today.minusDays(days));
    }

    @Test
    void debtsAndCreditGoWithACardThatIsMerged() {
        String other = Invoice.customer(spa, "Dana B.");
        Invoice invoice = Invoice.issued(spa, "100.00", other);
        owner.post("/payments", body("customerId", other, "parts", list(part("CASH", "30.00"))))
                .expect(201);

        owner.post("/customers/" + dana + "/merge", body("otherId", other)).expect(200);

        Answer balance = owner.get("/customers/" + dana + "/balance").expect(200);
        assertThat(balance.text("/open/amount")).isEqualTo("100.00");
        assertThat(balance.text("/credit/amount")).isEqualTo("30.00");
        owner.post("/payments", invoice.payment("ACCOUNT_CREDIT", "30.00")).expect(201);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void aDocumentKeepsTheNameOfWhoWasErasedAndNothingElseDoes() {
        Invoice document = Invoice.issued(spa, "100.00", dana);
        Invoice draft = Invoice.draft(
                spa, body("customerId", dana, "note", "For Dana", "lines", list(Invoice.line(spa, "1.00"))));
        String payment = owner.post("/payments", Body.with(document.payment("CASH", "50.00"), "note", "Dana's mother"))
                .expect(201)
                .text("/id");
        owner.post("/payments/" + payment + "/refunds", Body.with(Invoice.refund(spa, "1.00"), "reason", "Dana wept"))
                .expect(201);
        assertThat(owner.get("/customers/" + dana + "/personal-data")
                        .expect(200)
                        .text())
                .contains("\"invoices\"", "\"payments\"", "For Dana", "Dana's mother", "Dana wept");

        owner.post("/customers/" + dana + "/erasure", body("reason", "Asked for it"))
                .expect(204);

        assertThat(document.shown().text("/customerName")).isEqualTo("Dana");
        assertThat(draft.shown().text("/customerName")).isEqualTo("***");
        assertThat(draft.shown().has("/note")).isFalse();
        Answer left = owner.get("/payments/" + payment).expect(200);
        assertThat(left.has("/note")).isFalse();
        assertThat(left.text("/refunds/0/reason")).isEqualTo("***");
        // what is owed can still be paid
        document.paid("51.00");
        assertThat(document.status()).isEqualTo("PAID");
    }

    /** Says how much could be given back. */
    private static void leaves(Answer refused, String amount) {
        assertThat(refused.text("/details/left/amount")).isEqualTo(amount);
        assertThat(refused.text("/details/left/currency")).isEqualTo("KZT");
    }

    private JsonObject part(String method, String amount) {
        return body("method", method, "amount", money(spa, amount));
    }
}
