package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.MoneyOfVisit.amount;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.MoneyOfVisit;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is owed for a visit that did not take place is invoiced once, as the business wants it, and paid from what was paid ahead. */
@ArquillianTest
@RunAsClient
public class FeeInvoiceIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("fees").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage = massage();
    private final Books books = Books.of(spa);

    private Service massage() {
        Service service = spa.service("Massage")
                .lasting(60)
                .with("prepayment", body("kind", "PERCENT", "percent", 30))
                .costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(service);
        return service;
    }

    @Test
    void whatWasPaidAheadPaysForALateCancellationAndTheRestGoesBack() {
        terms(20, 0);
        Booking booking = prepaid(12);

        booking.cancelledBecause("Ill").expect(200);

        JsonObject invoice = money(booking).invoice();
        assertThat(invoice.getString("number")).isEqualTo("INV-000001");
        assertThat(invoice.getString("fee")).isEqualTo("LATE_CANCELLATION");
        assertThat(invoice.getString("status")).isEqualTo("PAID");
        assertThat(amount(invoice, "total")).isEqualTo("3000.00");
        assertThat(invoice.getJsonArray("lines").getJsonObject(0).getString("description"))
                .isEqualTo("Cancellation fee, " + booking.number());
        Answer payment = money(booking).payment();
        assertThat(payment.text("/refunded/amount")).isEqualTo("1500.00");
        assertThat(payment.text("/deposit/amount")).isEqualTo("0.00");
        assertThat(payment.text("/credit/amount")).isEqualTo("0.00");
        assertThat(books.balance("DEPOSITS_HELD", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("GATEWAY_CLEARING", today)).isEqualTo("3000.00 KZT");
        assertThat(books.balance("FEE_REVENUE", today)).isEqualTo("-3000.00 KZT");
        assertThat(books.balance("REVENUE", today)).isIn("", "0.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void whoOwesTheFeeDoesNotOweTheVisitThatWasDrawnUpBefore() {
        terms(20, 0);
        wanted("ALL");
        Booking booking = booked(12);
        owner.post("/bookings/" + booking.id() + "/confirm", body()).expect(200);
        String draft = owner.post("/bookings/" + booking.id() + "/invoice", body())
                .expect(201)
                .text("/id");
        booking.cancelledBecause("Ill").expect(200);
        String fee = owner.get("/invoices?bookingId=" + booking.id() + "&status=ISSUED")
                .expect(200)
                .text("/items/0/id");

        Answer refused = owner.post("/invoices/" + draft + "/issue").refused(409, "already_invoiced");

        assertThat(refused.text("/details/invoiceId")).isEqualTo(fee);
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void whatWasNotPaidAheadIsNotOwedByItself() {
        terms(0, 50);
        Booking booking = prepaid(12);
        Booking unpaid = booked(15);
        owner.post("/bookings/" + unpaid.id() + "/confirm", body()).expect(200);

        money(booking).missed();
        money(unpaid).missed();

        JsonObject invoice = money(booking).invoice();
        assertThat(invoice.getString("fee")).isEqualTo("NO_SHOW");
        assertThat(invoice.getString("status")).isEqualTo("PAID");
        assertThat(amount(invoice, "total")).isEqualTo("4500.00");
        assertThat(money(unpaid).invoices()).isEmpty();
        assertThat(owner.get("/receivables").expect(200).text("/total/open/amount"))
                .isEqualTo("0.00");
        assertThat(booking.lookedUp().text("/fee/amount/amount")).isEqualTo("7500.00");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void allOfItIsOwedWhereTheBusinessWantsSoAndIsPaidByTheSameLink() {
        terms(0, 50);
        wanted("ALL");
        Booking booking = prepaid(12);

        money(booking).missed();

        JsonObject invoice = money(booking).invoice();
        assertThat(invoice.getString("status")).isEqualTo("PARTLY_PAID");
        assertThat(amount(invoice, "total")).isEqualTo("7500.00");
        assertThat(owner.get("/customers/" + invoice.getString("customerId") + "/balance")
                        .expect(200)
                        .text("/open/amount"))
                .isEqualTo("3000.00");
        assertThat(books.balance("RECEIVABLES", today)).isEqualTo("3000.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
        OnlinePayment rest = new OnlinePayment(platform, booking);
        Answer begun = rest.begins().expect(201);
        assertThat(begun.text("/kind")).isEqualTo("INVOICE");
        assertThat(begun.text("/amount/amount")).isEqualTo("3000.00");
        rest.paysWith("pm_card_visa").expect(200);
        assertThat(money(booking).invoice().getString("status")).isEqualTo("PAID");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void withoutInvoicesItStaysHeldAndSoDoesWhatNobodySaysAnythingOf() {
        Booking free = prepaid(10);
        terms(20, 50);
        wanted("NONE");
        Booking cancelled = prepaid(12);
        Booking missed = prepaid(15);

        money(free).missed();
        cancelled.cancelledBecause("Ill").expect(200);
        money(missed).missed();

        assertThat(owner.get("/invoices").expect(200).items()).isEmpty();
        assertThat(money(free).payment().text("/deposit/amount")).isEqualTo("4500.00");
        assertThat(money(cancelled).payment().text("/deposit/amount")).isEqualTo("3000.00");
        assertThat(money(missed).payment().text("/deposit/amount")).isEqualTo("4500.00");
        assertThat(books.balance("DEPOSITS_HELD", today)).isEqualTo("-12000.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void whatWasLeftOutIsChargedByHandOnce() {
        terms(20, 50);
        wanted("NONE");
        Booking cancelled = prepaid(12);
        Booking missed = prepaid(15);
        owner.post(fee(cancelled)).refusedInEachLanguage(422, "no_fee");
        cancelled.cancelledBecause("Ill").expect(200);
        money(missed).missed();

        Answer covered = owner.post(fee(cancelled)).expect(201);
        Answer more = owner.post(fee(missed)).expect(201);

        assertThat(covered.text("/status")).isEqualTo("PAID");
        assertThat(covered.text("/total/amount")).isEqualTo("3000.00");
        assertThat(more.text("/status")).isEqualTo("PARTLY_PAID");
        assertThat(more.text("/open/amount")).isEqualTo("3000.00");
        assertThat(owner.post(fee(missed))
                        .refusedInEachLanguage(409, "already_invoiced")
                        .text("/details/invoiceId"))
                .isEqualTo(more.text("/id"));
        assertThat(books.balance("DEPOSITS_HELD", today)).isEqualTo("0.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
        platform.registersBusiness("other-fees")
                .approved()
                .owner()
                .post(fee(missed))
                .refused(404, "not_found");
        owner.post("/bookings/" + missed.id() + "/waiver", body("reason", "Snow"))
                .expect(200);
        owner.post(fee(missed)).refused(422, "no_fee");
    }

    private static String fee(Booking booking) {
        return "/bookings/" + booking.id() + "/fee-invoice";
    }

    @Test
    void taxIsOnTopWherePricesAreWithoutItButNotBeyondWhatCoversIt() {
        terms(20, 40);
        owner.put("/tax-rates", body("rates", list(body("name", "VAT", "percent", "12", "standard", true))))
                .expect(200);
        owner.put("/business/settings", body("taxInclusive", false)).expect(200);
        Booking covered = prepaid(12);
        Booking beyond = prepaid(15);

        covered.cancelledBecause("Ill").expect(200);
        money(beyond).missed();

        JsonObject whole = money(covered).invoice();
        assertThat(amount(whole, "net")).isEqualTo("3000.00");
        assertThat(amount(whole, "tax")).isEqualTo("360.00");
        assertThat(money(covered).payment().text("/refunded/amount")).isEqualTo("1140.00");
        JsonObject part = money(beyond).invoice();
        assertThat(amount(part, "total")).isEqualTo("4500.00");
        assertThat(amount(part, "tax")).isEqualTo("482.14");
        assertThat(part.getString("status")).isEqualTo("PAID");
        assertThat(books.balance("TAXES_PAYABLE", today)).isEqualTo("-842.14 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void closedBooksKeepNobodyFromCancelling() {
        terms(20, 0);
        Booking booking = prepaid(12);
        books.close(today).expect(201);

        booking.cancelledBecause("Ill").expect(200);

        assertThat(money(booking).invoice().getString("issuedOn"))
                .isEqualTo(today.plusDays(1).toString());
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void itIsInvoicedOnceHoweverOftenItIsSaid() {
        terms(0, 20);
        Booking booking = prepaid(12);

        List<Answer> answers = owner.postAtOnce(8, "/bookings/" + booking.id() + "/no-show", body());

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(money(booking).invoices()).hasSize(1);
        assertThat(money(booking).payment().text("/refunded/amount")).isEqualTo("1500.00");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void aVisitThatWasInvoicedIsNotOwedTwice() {
        terms(20, 0);
        wanted("ALL");
        Booking booking = prepaid(12);
        OnlinePayment.ofInvoice(platform, spa, booking);

        booking.cancelledBecause("Ill").expect(200);

        assertThat(money(booking).invoices()).hasSize(1).allMatch(invoice -> invoice.isNull("fee"));
        assertThat(money(booking).payment().text("/refunded/amount")).isEqualTo("0.00");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void whatIsNoChoiceIsRefusedAndItIsTheWholeBusinesssToDecide() {
        owner.put("/business/settings", body("feeInvoices", "SOME")).refused(400, "validation_failed");
        owner.put("/branches/" + spa.branchId() + "/settings", body("feeInvoices", "ALL"))
                .refusedField("feeInvoices", "business_only");
    }

    private void terms(int lateFeePercent, int noShowFeePercent) {
        owner.put(
                        "/business/settings",
                        body(
                                "freeCancellationHours",
                                720,
                                "lateCancellationFeePercent",
                                lateFeePercent,
                                "noShowFeePercent",
                                noShowFeePercent))
                .expect(200);
    }

    private void wanted(String feeInvoices) {
        owner.put("/business/settings", body("feeInvoices", feeInvoices)).expect(200);
    }

    private Booking booked(int hour) {
        return spa.visitor("Dana")
                .books(massage)
                .at(today.plusDays(8).atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime());
    }

    private Booking prepaid(int hour) {
        Booking booking = booked(hour);
        OnlinePayment payment = new OnlinePayment(platform, booking);
        payment.begins().expect(201);
        payment.paysWith("pm_card_visa").expect(200);
        return booking;
    }

    private MoneyOfVisit money(Booking booking) {
        return new MoneyOfVisit(owner, booking);
    }
}
