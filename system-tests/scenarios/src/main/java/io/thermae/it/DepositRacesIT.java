package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.HeldUp;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Several work at what was paid for a visit at once: each unit of money is counted once. */
@ArquillianTest
@RunAsClient
public class DepositRacesIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("deposit-races").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage = spa.service("Massage")
            .lasting(60)
            .with("prepayment", body("kind", "PERCENT", "percent", 30))
            .costing("15000.00");
    private final Booking booking = booked();
    private final OnlinePayment payment = new OnlinePayment(platform, booking);

    private Booking booked() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        return spa.visitor("Dana")
                .books(massage)
                .at(today.plusDays(8).atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
    }

    @Test
    void aRefundOfADepositThatPaysAnInvoiceByThenLosesNothingOfWhatTheDeskTakes() {
        payment.begins().expect(201);
        payment.paysWith("pm_card_visa").expect(200);
        String deposit = owner.get("/payments/online").expect(200).text("/items/0/paymentId");
        Invoice invoice = drafted();

        List<CompletableFuture<Answer>> asked = platform.database().asSuperuser(slow -> {
            AppDatabase.rows(slow, "select 1 from finance.payment where id = ? for update", UUID.fromString(deposit));
            CompletableFuture<Answer> issued = owner.postLater(invoice.path() + "/issue", body());
            untilSoManyWait(1, "payment");
            CompletableFuture<Answer> refunded =
                    owner.postLater("/payments/" + deposit + "/refunds", Invoice.refund(spa, "3000.00"));
            untilSoManyWait(2, "payment");
            CompletableFuture<Answer> paid = owner.postLater("/payments", invoice.payment("CASH", "7000.00"));
            untilSoManyWait(1, "invoice");
            return List.of(issued, refunded, paid);
        });

        assertThat(asked.stream().map(CompletableFuture::join).map(Answer::status))
                .containsExactly(200, 201, 201);
        assertThat(invoice.open()).isEqualTo("6500.00");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void whatComesWhileTheInvoiceIsIssuedPaysIt() {
        payment.begins().expect(201);
        payment.paysWith("pm_card_processing").expect(200);
        owner.post("/bookings/" + booking.id() + "/confirm", body()).expect(200);
        Invoice invoice = drafted();

        CompletableFuture<Answer> issued = owner.postLater(invoice.path() + "/issue", body());
        CompletableFuture<Answer> paid = platform.anybody()
                .postLater(
                        payment.path() + "/confirm?token=" + booking.manageToken(),
                        body("method", "pm_processing_settles"));

        issued.join().expect(200);
        paid.join().expect(200);
        assertThat(invoice.open()).isEqualTo("10500.00");
        assertThat(Books.of(spa).balance("DEPOSITS_HELD", today)).isEqualTo("0.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    private Invoice drafted() {
        return new Invoice(
                spa,
                owner.post("/bookings/" + booking.id() + "/invoice", body())
                        .expect(201)
                        .text("/id"));
    }

    private void untilSoManyWait(int number, String table) {
        HeldUp.untilSoManyWait(
                platform.database(),
                number,
                "the " + table,
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query ~ ?",
                "from finance." + table + "\\s.*for update");
    }
}
