package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Whoever waives a fee has it as if it had never been owed, whether it is invoiced already or not. */
@ArquillianTest
@RunAsClient
public class FeeWaiverIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("waivers").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Books books = Books.of(spa);
    private final Booking booking = booked();
    private final OnlinePayment payment = new OnlinePayment(platform, booking);

    private Booking booked() {
        owner.put("/business/settings", body("noShowFeePercent", 50)).expect(200);
        Service massage = spa.service("Massage")
                .lasting(60)
                .with("prepayment", body("kind", "PERCENT", "percent", 30))
                .costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        return spa.visitor("Dana")
                .books(massage)
                .at(today.plusDays(8).atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
    }

    @Test
    void theInvoiceIsTakenBackAndWhatPaidItGoesBackOnce() {
        String paid = prepaid();
        missed();
        String invoice = invoice();

        waived().expect(200);

        assertThat(owner.get("/invoices/" + invoice).text("/status")).isEqualTo("CREDITED");
        Answer note = owner.get("/invoices?kind=CREDIT_NOTE&bookingId=" + booking.id())
                .expect(200);
        assertThat(note.items()).hasSize(1);
        assertThat(note.text("/items/0/creditedInvoiceId")).isEqualTo(invoice);
        assertThat(note.text("/items/0/fee")).isEqualTo("NO_SHOW");
        assertThat(note.text("/items/0/note")).isEqualTo("The fee was waived");
        Answer back = owner.get("/payments/" + paid).expect(200);
        assertThat(back.text("/refunded/amount")).isEqualTo("4500.00");
        assertThat(back.text("/refunds/0/reason")).isEqualTo("fee_waived");
        assertThat(back.text("/credit/amount")).isEqualTo("0.00");
        payment.untilRefundsAreSent(spa);
        for (String role :
                List.of("FEE_REVENUE", "DEPOSITS_HELD", "GATEWAY_CLEARING", "CUSTOMER_CREDIT", "RECEIVABLES")) {
            assertThat(books.balance(role, today)).as(role).isIn("", "0.00 KZT");
        }
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
        waived().refused(422, "no_fee");
        assertThat(owner.get("/payments/" + paid).text("/refunded/amount")).isEqualTo("4500.00");
    }

    @Test
    void whatIsOpenIsNotOwedAnyMoreAndWhatWasPaidAtTheDeskIsCredit() {
        owner.put("/business/settings", body("feeInvoices", "ALL")).expect(200);
        String paid = prepaid();
        missed();
        Invoice invoice = new Invoice(spa, invoice());
        assertThat(invoice.open()).isEqualTo("3000.00");
        String atDesk = invoice.paid("1000.00");

        waived().expect(200);

        assertThat(invoice.status()).isEqualTo("CREDITED");
        assertThat(owner.get("/payments/" + paid).text("/refunded/amount")).isEqualTo("4500.00");
        assertThat(owner.get("/payments/" + atDesk).text("/credit/amount")).isEqualTo("1000.00");
        assertThat(books.balance("RECEIVABLES", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("FEE_REVENUE", today)).isEqualTo("0.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void whatWasTakenBackByHandIsNotTakenBackTwice() {
        String paid = prepaid();
        missed();
        Invoice invoice = new Invoice(spa, invoice());
        invoice.credited(null).expect(201);

        waived().expect(200);

        assertThat(owner.get("/invoices?kind=CREDIT_NOTE").expect(200).items()).hasSize(1);
        assertThat(owner.get("/payments/" + paid).text("/credit/amount")).isEqualTo("4500.00");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void whatIsHeldWithoutAnInvoiceGoesBack() {
        owner.put("/business/settings", body("feeInvoices", "NONE")).expect(200);
        String paid = prepaid();
        missed();
        assertThat(owner.get("/payments/" + paid).text("/deposit/amount")).isEqualTo("4500.00");

        waived().expect(200);

        assertThat(owner.get("/payments/" + paid).text("/refunded/amount")).isEqualTo("4500.00");
        assertThat(owner.get("/invoices").expect(200).items()).isEmpty();
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void whoWaivesAtOnceGivesItBackAtOnce() {
        String paid = prepaid();

        owner.post("/bookings/" + booking.id() + "/no-show", body("waiver", "Snow"))
                .expect(200);

        assertThat(owner.get("/payments/" + paid).text("/refunded/amount")).isEqualTo("4500.00");
        assertThat(owner.get("/payments/" + paid).text("/refunds/0/reason")).isEqualTo("no_show");
        assertThat(owner.get("/invoices").expect(200).items()).isEmpty();
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    /** Gives the payment's id. */
    private String prepaid() {
        payment.begins().expect(201);
        payment.paysWith("pm_card_visa").expect(200);
        return owner.get("/payments/online?bookingId=" + booking.id())
                .expect(200)
                .text("/items/0/paymentId");
    }

    private void missed() {
        owner.post("/bookings/" + booking.id() + "/no-show", body()).expect(200);
    }

    private Answer waived() {
        return owner.post("/bookings/" + booking.id() + "/waiver", body("reason", "The road was closed"));
    }

    private String invoice() {
        return owner.get("/invoices?bookingId=" + booking.id()).expect(200).text("/items/0/id");
    }
}
