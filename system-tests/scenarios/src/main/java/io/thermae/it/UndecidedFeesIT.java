package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.MoneyOfVisit.amount;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.MoneyOfVisit;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What nobody has charged or waived is not forgotten: it is listed until somebody does. */
@ArquillianTest
@RunAsClient
public class UndecidedFeesIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("undecided-fees").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage = massage();

    private Service massage() {
        Service service = spa.service("Massage")
                .lasting(60)
                .with("prepayment", body("kind", "PERCENT", "percent", 30))
                .costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(service);
        return service;
    }

    @Test
    void whatIsNeitherInvoicedNorWaivedIsToBeDecidedUntilSomebodyDoes() {
        terms();
        Booking covered = prepaid(10);
        Booking first = unpaid(12);
        Booking second = unpaid(15);
        Booking letOff = unpaid(17);

        covered.cancelledBecause("Ill").expect(200);
        first.cancelledBecause("Ill").expect(200);
        money(second).missed();
        owner.post("/bookings/" + letOff.id() + "/no-show", body("waiver", "Snow"))
                .expect(200);

        Answer undecided = owner.get("/fees?status=UNDECIDED").expect(200);
        assertThat(undecided.items())
                .extracting(
                        fee -> fee.getString("bookingId") + " " + fee.getString("kind") + " " + amount(fee, "amount"))
                .containsExactly(first.id() + " LATE_CANCELLATION 3000.00", second.id() + " NO_SHOW 7500.00");
        assertThat(undecided.text("/items/0/bookingNumber")).isEqualTo(first.number());
        assertThat(bookings("status=CHARGED")).containsExactly(covered.id().toString());
        assertThat(bookings("status=UNDECIDED&limit=1"))
                .containsExactly(first.id().toString());
        assertThat(bookings("status=UNDECIDED&branchId=" + spa.branchId())).hasSize(2);
        String other = owner.post("/branches", body("name", "Other", "timeZone", "Asia/Almaty"))
                .expect(201)
                .text("/id");
        assertThat(spa.manager("Livia", other).api().get("/fees").expect(200).items())
                .isEmpty();

        owner.post("/bookings/" + first.id() + "/fee-invoice").expect(201);
        owner.post("/bookings/" + second.id() + "/waiver", body("reason", "Snow"))
                .expect(200);

        assertThat(bookings("status=UNDECIDED")).isEmpty();
        assertThat(bookings("status=WAIVED")).contains(second.id().toString());
        owner.post("/bookings/" + first.id() + "/waiver", body("reason", "Regular"))
                .expect(200);
        assertThat(bookings("status=CHARGED")).containsExactly(covered.id().toString());
        owner.get("/fees?status=PERHAPS").refusedField("status", "unknown_value");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    private List<String> bookings(String query) {
        return owner.get("/fees?" + query).expect(200).items().stream()
                .map(fee -> fee.getString("bookingId"))
                .toList();
    }

    private void terms() {
        owner.put(
                        "/business/settings",
                        body("freeCancellationHours", 720, "lateCancellationFeePercent", 20, "noShowFeePercent", 50))
                .expect(200);
    }

    private Booking booked(int hour) {
        return spa.visitor("Dana")
                .books(massage)
                .at(today.plusDays(8).atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime());
    }

    /** One that is kept although nothing was paid ahead. */
    private Booking unpaid(int hour) {
        Booking booking = booked(hour);
        owner.post("/bookings/" + booking.id() + "/confirm", body()).expect(200);
        return booking;
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
