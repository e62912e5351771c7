package io.thermae.it;

import static io.thermae.it.support.Body.body;
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
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Money that a client has paid in a way that takes days is settled as if it had come in time. */
@ArquillianTest
@RunAsClient
public class LateMoneyIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("late-money").approved().opensDaily("09:00", "21:00");
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
    void moneyThatComesAfterTheFeeWasInvoicedPaysItAndTheRestGoesBack() {
        terms(0, 20);
        wanted("ALL");
        Booking booking = booked(12);
        OnlinePayment late = hangsAtTheBank(booking);
        money(booking).missed();
        assertThat(money(booking).invoice().getString("status")).isEqualTo("ISSUED");

        late.paysWith("pm_processing_settles").expect(200);

        assertThat(money(booking).invoice().getString("status")).isEqualTo("PAID");
        Answer payment = money(booking).payment();
        assertThat(payment.text("/refunded/amount")).isEqualTo("1500.00");
        assertThat(payment.text("/refunds/0/reason")).isEqualTo("no_show");
        assertThat(books.balance("DEPOSITS_HELD", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("RECEIVABLES", today)).isEqualTo("0.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void moneyThatComesAfterALateCancellationPaysItsFee() {
        terms(20, 0);
        Booking booking = booked(12);
        OnlinePayment late = hangsAtTheBank(booking);
        booking.cancelledBecause("Ill").expect(200);
        assertThat(money(booking).invoices()).isEmpty();

        late.paysWith("pm_processing_settles").expect(200);

        assertThat(money(booking).invoice().getString("status")).isEqualTo("PAID");
        assertThat(amount(money(booking).invoice(), "total")).isEqualTo("3000.00");
        assertThat(money(booking).payment().text("/refunded/amount")).isEqualTo("1500.00");
        assertThat(books.balance("DEPOSITS_HELD", today)).isEqualTo("0.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void moneyThatComesAfterAFeeWasWaivedGoesBack() {
        terms(0, 20);
        Booking booking = booked(12);
        OnlinePayment late = hangsAtTheBank(booking);
        money(booking).missed();
        owner.post("/bookings/" + booking.id() + "/waiver", body("reason", "Snow"))
                .expect(200);

        late.paysWith("pm_processing_settles").expect(200);

        assertThat(money(booking).invoices()).isEmpty();
        assertThat(money(booking).payment().text("/refunded/amount")).isEqualTo("4500.00");
        assertThat(books.balance("DEPOSITS_HELD", today)).isEqualTo("0.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    /** Its client pays in a way that takes days, and the business does without the prepayment. */
    private OnlinePayment hangsAtTheBank(Booking booking) {
        OnlinePayment payment = new OnlinePayment(platform, booking);
        payment.begins().expect(201);
        payment.paysWith("pm_card_processing").expect(200);
        owner.post("/bookings/" + booking.id() + "/confirm", body()).expect(200);
        return payment;
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

    private MoneyOfVisit money(Booking booking) {
        return new MoneyOfVisit(owner, booking);
    }
}
