package io.thermae.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.InvoiceStormIT;
import io.thermae.it.support.Answer;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.StripeNews;
import io.thermae.it.support.StripePlayer;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A business whose clients pay at Stripe before they come.
 *
 * @param massage of 15000.00, 30 percent of it before
 */
record StripeTill(Business spa, Service massage, StripePlayer stripe, StripeNews news) {

    /** What is paid before, in the smallest unit. */
    static final long DEPOSIT = 450_000;

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    Platform platform() {
        return news.platform();
    }

    /** Somebody books, at a full hour. */
    OnlinePayment books(String name, int hour) {
        Booking booking = spa.visitor(name)
                .books(massage)
                .at(TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime());
        return new OnlinePayment(platform(), booking);
    }

    /** Somebody books, and is about to pay. */
    Paying begins(String name, int hour) {
        OnlinePayment online = books(name, hour);
        return begun(online, online.begins().expect(201));
    }

    /** Holds that one payment was begun at Stripe, whoever was answered so. */
    Paying begun(OnlinePayment online, Answer answer) {
        assertThat(answer.text("/gateway")).isEqualTo("stripe");
        assertThat(answer.text("/publishableKey")).isEqualTo(StripePlayer.PUBLISHABLE_KEY);
        assertThat(answer.text("/amount/amount")).isEqualTo("4500.00");
        UUID id = UUID.fromString(answer.text("/id"));
        assertThat(stripe.intents(id)).hasSize(1).allSatisfy(intent -> assertThat(
                        intent.getJsonNumber("amount").longValueExact())
                .isEqualTo(DEPOSIT));
        return new Paying(online, id, stripe.browser(answer.text("/clientSecret")));
    }

    /** Stripe tells of all of that at once, and each is taken. */
    void tells(List<JsonObject> events) {
        assertThat(news.tellsAtOnce(events)).allSatisfy(answer -> answer.expect(204));
    }

    /** Holds what is on the accounts, and that documents say the same. */
    void booksAre(String clearing, String held, String credit) {
        Books books = Books.of(spa);
        LocalDate today = Platform.today(spa.zone());
        assertThat(books.balance("GATEWAY_CLEARING", today)).isEqualTo(clearing + " KZT");
        assertThat(books.balance("DEPOSITS_HELD", today)).isEqualTo(held + " KZT");
        assertThat(books.balance("CUSTOMER_CREDIT", today))
                .isIn(credit.equals("0.00") ? List.of("", "0.00 KZT") : List.of(credit + " KZT"));
        assertThat(InvoiceStormIT.booksAgree(platform(), spa)).isTrue();
    }

    /**
     * Somebody who pays in Stripe's form.
     *
     * @param id of the payment, which is its idempotency key
     */
    record Paying(OnlinePayment online, UUID id, StripePlayer.Payer payer) {

        Booking booking() {
            return online.booking();
        }

        /** How many payments there are of it that hold all of it for the visit. */
        long payments() {
            return online.platform()
                    .database()
                    .count(
                            "select count(*) from finance.payment where booking_id = ? and deposit_minor = ?",
                            booking().id(),
                            DEPOSIT);
        }

        void hasPaidOnce() {
            assertThat(online.state()).isEqualTo("SUCCEEDED");
            assertThat(payments()).isOne();
            assertThat(booking().lookedUp().text("/status")).isEqualTo("CONFIRMED");
            assertThat(booking().lookedUp().text("/prepayment/state")).isEqualTo("PAID");
        }

        void hasNotPaid() {
            assertThat(online.state()).isEqualTo("REQUIRES_METHOD");
            assertThat(payments()).isZero();
            assertThat(booking().lookedUp().text("/status")).isEqualTo("PENDING");
        }
    }
}
