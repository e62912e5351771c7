package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.InvoicePayment;
import io.thermae.it.support.Master;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** An invoice is paid on the web in parts, and with tips: each part once, whatever else is begun, and never more than is owed. */
@ArquillianTest
@RunAsClient
public class PartPaymentIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("part-payments").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());

    @Test
    void anInvoiceIsPaidInPartsAndEachPartOnce() {
        Books books = Books.of(spa);
        Invoice invoice = Invoice.issued(spa, "900.00", Invoice.customer(spa, "Dana"));
        InvoicePayment payment = InvoicePayment.of(platform, invoice);

        Answer begun = payment.begins(asked("300.00", "900.00")).expect(201);

        assertThat(begun.text("/amount/amount")).isEqualTo("300.00");
        assertThat(begun.text("/tip/amount")).isEqualTo("0.00");
        assertThat(payment.begins(asked("300.00", "900.00")).expect(200).text("/id"))
                .isEqualTo(begun.text("/id"));
        payment.paysWith("pm_card_visa").expect(200);
        assertThat(invoice.status()).isEqualTo("PARTLY_PAID");
        assertThat(invoice.open()).isEqualTo("600.00");

        Answer again = payment.begins(asked("300.00", "900.00")).expect(200);
        assertThat(again.text("/id")).as("loaded again").isEqualTo(begun.text("/id"));
        assertThat(again.text("/state")).isEqualTo("SUCCEEDED");
        Answer changed = payment.begins(asked("200.00", "900.00")).refusedInEachLanguage(409, "open_amount_changed");
        assertThat(changed.text("/details/open/amount")).isEqualTo("600.00");
        Answer refused = payment.begins(asked("600.01", "600.00")).refusedInEachLanguage(422, "more_than_open");
        assertThat(refused.text("/details/field")).isEqualTo("amount");
        assertThat(refused.text("/details/open/amount")).isEqualTo("600.00");
        payment.begins(asked("200.00", "600.00")).expect(201);
        payment.paysWith("pm_card_visa").expect(200);
        Answer rest = payment.begins().expect(201);
        assertThat(rest.text("/amount/amount")).isEqualTo("400.00");
        payment.paysWith("pm_card_visa").expect(200);

        assertThat(invoice.status()).isEqualTo("PAID");
        payment.begins(asked("100.00", "400.00")).refused(422, "nothing_to_pay");
        assertThat(payment.begins(asked("400.00", "400.00")).expect(200).text("/id"))
                .isEqualTo(rest.text("/id"));
        assertThat(payment.begins().expect(200).text("/id")).isEqualTo(rest.text("/id"));
        assertThat(amounts(invoice)).containsExactlyInAnyOrder("300.00", "200.00", "400.00");
        assertThat(books.balance("GATEWAY_CLEARING", today)).isEqualTo("900.00 KZT");
        booksAgree();
    }

    @Test
    void anotherAmountReplacesTheOneThatWasBegun() {
        Invoice invoice = Invoice.issued(spa, "900.00");
        InvoicePayment payment = InvoicePayment.of(platform, invoice);
        String first = payment.begins(asked("300.00", "900.00")).expect(201).text("/id");

        String second = payment.begins(asked("200.00", "900.00")).expect(201).text("/id");

        assertThat(second).isNotEqualTo(first);
        assertThat(owner.get("/payments/online?status=CANCELLED").expect(200).text("/items/0/id"))
                .isEqualTo(first);
        assertThat(payment.begins().expect(201).text("/amount/amount")).isEqualTo("900.00");
        payment.paysWith("pm_card_visa").expect(200);
        assertThat(amounts(invoice)).containsExactly("900.00");
        assertThat(invoice.status()).isEqualTo("PAID");
        booksAgree();
    }

    /** What a bank has in its hands cannot be replaced: it may be paid yet. */
    @Test
    void whatIsUnderWayIsShownWhateverIsAskedForMeanwhile() {
        Invoice invoice = Invoice.issued(spa, "900.00");
        InvoicePayment payment = InvoicePayment.of(platform, invoice);
        String first = payment.begins(asked("300.00", "900.00")).expect(201).text("/id");
        payment.paysWith("pm_card_processing").expect(200);

        Answer other = payment.begins(asked("600.00", "900.00")).expect(200);

        assertThat(other.text("/id")).isEqualTo(first);
        assertThat(other.text("/amount/amount")).isEqualTo("300.00");
        payment.paysWith("pm_processing_settles").expect(200);
        assertThat(invoice.open()).isEqualTo("600.00");
        booksAgree();
    }

    @Test
    void whoeverBeginsAtOnceWithWhateverAmountOnePaymentAtATimeIsOpen() {
        Invoice invoice = Invoice.issued(spa, "900.00");
        InvoicePayment payment = InvoicePayment.of(platform, invoice);

        List<CompletableFuture<Answer>> begun = IntStream.range(0, 4)
                .mapToObj(i -> payment.beginsLater(asked(i % 2 == 0 ? "300.00" : "200.00", "900.00")))
                .toList();

        // who is replaced again and again is told to try again
        assertThat(begun).allSatisfy(each -> assertThat(each.join().status()).isIn(200, 201, 503));
        assertThat(platform.database()
                        .count(
                                "select count(*) from finance.online_payment where tenant_id = ?"
                                        + " and status not in ('SUCCEEDED', 'FAILED', 'CANCELLED')",
                                spa.tenantId()))
                .isLessThanOrEqualTo(1);
        assertThat(payment.begins().text("/amount/amount")).isEqualTo("900.00");
        payment.paysWith("pm_card_visa").expect(200);
        assertThat(amounts(invoice)).containsExactly("900.00");
        booksAgree();
    }

    /** As if a bank had paid what was cancelled: money that is there is written down, and goes back if it is more than is owed. */
    @Test
    void partsThatArePaidAtOnceTakeNoMoreThanIsOwed() {
        Books books = Books.of(spa);
        Invoice invoice = Invoice.issued(spa, "900.00", Invoice.customer(spa, "Dana"));
        InvoicePayment payment = InvoicePayment.of(platform, invoice);
        String first = payment.begins(asked("500.00", "900.00")).expect(201).text("/id");
        payment.begins(asked("600.00", "900.00")).expect(201);
        platform.database()
                .change(
                        "update finance.test_gateway_payment set status = 'SUCCEEDED'"
                                + " where tenant_id = ? and status = 'CANCELLED'",
                        spa.tenantId());
        JsonObject paid = OnlinePayment.news(first, "SUCCEEDED", 50_000, 9);

        CompletableFuture<Answer> told =
                OnlinePayment.gateway(platform, paid).postLater("/payment-gateways/test/webhook", paid);
        payment.paysWith("pm_card_visa").expect(200);
        told.join().expect(204);

        assertThat(invoice.status()).isEqualTo("PAID");
        assertThat(amounts(invoice)).containsExactlyInAnyOrder("500.00", "600.00");
        assertThat(books.balance("GATEWAY_CLEARING", today)).isEqualTo("900.00 KZT");
        assertThat(books.balance("CUSTOMER_CREDIT", today)).isEqualTo("0.00 KZT");
        booksAgree();
    }

    @Test
    void theInvoiceOfAVisitIsPaidInPartsByBothLinks() {
        Service massage = massage();
        aigerim(massage);
        OnlinePayment byBooking = OnlinePayment.ofInvoice(platform, spa, booked(massage));
        Invoice invoice = new Invoice(
                spa,
                owner.get("/invoices?bookingId=" + byBooking.booking().id())
                        .expect(200)
                        .text("/items/0/id"));
        InvoicePayment byInvoice = InvoicePayment.of(platform, invoice);

        Answer begun = byBooking.begins(asked("5000.00", "500.00", "15000.00")).expect(201);

        assertThat(begun.text("/amount/amount")).isEqualTo("5500.00");
        assertThat(byInvoice
                        .begins(asked("5000.00", "500.00", "15000.00"))
                        .expect(200)
                        .text("/id"))
                .isEqualTo(begun.text("/id"));
        byBooking.paysWith("pm_card_visa").expect(200);
        assertThat(invoice.open()).isEqualTo("10000.00");
        assertThat(byInvoice.begins().expect(201).text("/amount/amount")).isEqualTo("10000.00");
        byInvoice.paysWith("pm_card_visa").expect(200);
        assertThat(invoice.status()).isEqualTo("PAID");
        assertThat(amounts(invoice)).containsExactlyInAnyOrder("5500.00", "10000.00");
        booksAgree();
    }

    @Test
    void aPrepaymentIsPaidAsItIsAskedFor() {
        Service massage = spa.service("Massage")
                .lasting(60)
                .with("prepayment", body("kind", "PERCENT", "percent", 30))
                .costing("15000.00");
        aigerim(massage);
        OnlinePayment payment = new OnlinePayment(platform, booked(massage));

        payment.begins(asked("1000.00", "4500.00")).refusedField("amount", "not_for_prepayment");
        payment.begins(asked("5000.00", "4500.00")).refusedField("amount", "not_for_prepayment");
        payment.begins(tipped("10.00", "4500.00")).refusedField("tip", "not_for_prepayment");
        Answer begun = payment.begins(asked("4500.00", "4500.00")).expect(201);

        assertThat(begun.text("/kind")).isEqualTo("PREPAYMENT");
        assertThat(payment.begins().expect(200).text("/id")).isEqualTo(begun.text("/id"));
        payment.paysWith("pm_card_visa").expect(200);
        booksAgree();
    }

    @Test
    void whatCannotBePaidIsRefusedByItsField() {
        Invoice invoice = Invoice.issued(spa, "900.00");
        InvoicePayment payment = InvoicePayment.of(platform, invoice);

        payment.begins(body("amount", money(spa, "300.00"))).refusedField("open", "required");
        payment.begins(body("tip", money(spa, "10.00"))).refusedField("open", "required");
        payment.begins(asked("0.00", "900.00")).refusedField("amount", "must_be_positive");
        payment.begins(asked("0.49", "900.00")).refusedField("amount", "below_gateway_minimum");
        payment.begins(asked("-1.00", "900.00")).refusedField("amount.amount", "invalid_amount");
        payment.begins(body("amount", 300)).refusedField("amount", "wrong_type");
        payment.begins(body("tip", "10.00")).refusedField("tip", "wrong_type");
        payment.begins(body("amount", body("amount", 300, "currency", "KZT")))
                .refusedField("amount.amount", "wrong_type");
        payment.begins(asked("899.51", "900.00")).refusedField("amount", "leaves_too_little");
        payment.begins(body("sum", money(spa, "300.00"))).refused(400, "unknown_field");
        payment.begins(body("amount", body("amount", "300.00", "currency", "USD"), "open", money(spa, "900.00")))
                .refusedField("amount.currency", "currency_mismatch");
        payment.begins(tipped("10.00", "900.00")).refusedField("tip", "nobody_to_tip");

        Answer shown = payment.shown().expect(200);
        assertThat(shown.text("/tippable")).isEqualTo("false");
        assertThat(shown.text("/least/amount")).isEqualTo("0.50");
        payment.payment().refused(404, "not_found");
        Answer begun = payment.begins(tipped("0.00", "900.00")).expect(201);
        assertThat(begun.text("/amount/amount")).isEqualTo("900.00");
    }

    @Test
    void whatTheGatewayWouldNotChargeIsNotPayable() {
        InvoicePayment little = InvoicePayment.of(platform, Invoice.issued(spa, "0.49"));
        InvoicePayment enough = InvoicePayment.of(platform, Invoice.issued(spa, "0.50"));

        assertThat(little.shown().expect(200).text("/payable")).isEqualTo("false");
        assertThat(enough.shown().expect(200).text("/payable")).isEqualTo("true");
    }

    private Service massage() {
        return spa.service("Massage").lasting(60).costing("15000.00");
    }

    private Master aigerim(Service service) {
        return spa.master("Aigerim").workingDaily("10:00", "19:00").performing(service);
    }

    private Booking booked(Service service) {
        return spa.visitor("Dana")
                .books(service)
                .at(today.plusDays(8).atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
    }

    /** @param open what is seen as open */
    private JsonObject asked(String amount, String open) {
        return body("amount", money(spa, amount), "open", money(spa, open));
    }

    private JsonObject asked(String amount, String tip, String open) {
        return Body.with(asked(amount, open), "tip", money(spa, tip));
    }

    private JsonObject tipped(String tip, String open) {
        return body("tip", money(spa, tip), "open", money(spa, open));
    }

    /** All that came for an invoice. */
    private List<String> amounts(Invoice invoice) {
        return owner.get("/payments?invoiceId=" + invoice.id()).expect(200).items().stream()
                .map(payment -> payment.getJsonObject("amount").getString("amount"))
                .toList();
    }

    private void booksAgree() {
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }
}
