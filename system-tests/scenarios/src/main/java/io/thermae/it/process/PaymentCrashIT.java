package io.thermae.it.process;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.it.InvoiceStormIT;
import io.thermae.it.support.Answer;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.FromBuild;
import io.thermae.it.support.Gate;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.InvoicePayment;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Visitor;
import io.thermae.run.PayaraMicro;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server dies between what a gateway has done and what we know of it: the next one finds one payment, and the place taken, or the
 * invoice paid.
 */
public class PaymentCrashIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String WEBHOOK = "/payment-gateways/test/webhook";

    /** Of 15000.00, in the smallest unit. */
    private static final long DEPOSIT = 450_000;

    private static final String INVOICED = "700.00";
    private static final long INVOICED_MINOR = 70_000;

    private final Path folder;

    PaymentCrashIT(@TempDir Path folder) {
        this.folder = folder;
    }

    /**
     * Somebody whose money the gateway takes.
     *
     * @param id of the payment
     */
    private record Payer(OnlinePayment payment, UUID id) {

        static Payer begins(Platform platform, Booking booking) {
            OnlinePayment payment = new OnlinePayment(platform, booking);
            return new Payer(
                    payment, UUID.fromString(payment.begins().expect(201).text("/id")));
        }

        Booking booking() {
            return payment.booking();
        }

        /** The gateway tells that it has the money. */
        CompletableFuture<Answer> isTold() {
            return PaymentCrashIT.isTold(payment.platform(), id, DEPOSIT);
        }

        String known() {
            return PaymentCrashIT.known(payment.platform(), id);
        }

        /** How many payments there are of it that hold all of it for the visit. */
        long payments() {
            AppDatabase database = payment.platform().database();
            long all = database.count(
                    "select count(*) from finance.payment where booking_id = ?",
                    booking().id());
            assertThat(database.count(
                            "select coalesce(sum(deposit_minor), 0) from finance.payment where booking_id = ?",
                            booking().id()))
                    .isEqualTo(all * DEPOSIT);
            return all;
        }
    }

    /**
     * Somebody who pays an invoice by its link, and whose money the gateway takes.
     *
     * @param id of the payment
     */
    private record InvoicePayer(Invoice invoice, InvoicePayment payment, UUID id) {

        static InvoicePayer begins(Platform platform, Business spa) {
            Invoice invoice = Invoice.issued(spa, INVOICED);
            InvoicePayment payment = InvoicePayment.of(platform, invoice);
            return new InvoicePayer(
                    invoice,
                    payment,
                    UUID.fromString(payment.begins().expect(201).text("/id")));
        }

        String known() {
            return PaymentCrashIT.known(payment.platform(), id);
        }

        /** What came for the invoice, payment by payment. */
        List<Long> amounts() {
            return payment
                    .platform()
                    .database()
                    .rows(
                            """
                            select p.amount_minor from finance.payment p
                            join finance.payment_allocation a on a.tenant_id = p.tenant_id and a.payment_id = p.id
                            where a.tenant_id = ? and a.invoice_id = ?::uuid
                            """,
                            invoice.business().tenantId(),
                            invoice.id())
                    .stream()
                    .map(row -> (Long) row.get("amount_minor"))
                    .toList();
        }

        /** Whatever is told or tried again. */
        void hasPaidOnce() {
            isTold(payment.platform(), id, INVOICED_MINOR).join().expect(204);
            Answer again = payment.begins().expect(200);
            assertThat(again.text("/id")).isEqualTo(id.toString());
            assertThat(again.text("/state")).isEqualTo("SUCCEEDED");
            assertThat(payment.paysWith("pm_card_visa").expect(200).text("/state"))
                    .isEqualTo("SUCCEEDED");

            assertThat(amounts()).containsExactly(INVOICED_MINOR);
            assertThat(invoice.status()).isEqualTo("PAID");
            assertThat(invoice.open()).isEqualTo("0.00");
        }
    }

    /** The gateway tells that it has the money. */
    private static CompletableFuture<Answer> isTold(Platform platform, UUID id, long minorUnits) {
        JsonObject news = OnlinePayment.news(id.toString(), "SUCCEEDED", minorUnits, 2);
        return OnlinePayment.gateway(platform, news).postLater(WEBHOOK, news);
    }

    private static String known(Platform platform, UUID id) {
        return String.valueOf(platform.database()
                .rows("select status from finance.online_payment where id = ?", id)
                .get(0)
                .get("status"));
    }

    @Test
    void whatAGatewayHasTakenBeforeACrashIsOnePaymentAfterIt() throws InterruptedException {
        try (TestBed testBed = TestBed.start(folder.resolve("data"), FreePorts.forInstallation())) {
            Platform platform = testBed.platform();
            Business spa;
            Visitor dana;
            Payer unknown;
            Payer told;
            InvoicePayer byLink;
            try (PayaraMicro first = new Node(testBed, folder, "first")
                    .with("THERMAE_PAYMENTS_ENABLED", false)
                    .start()) {
                spa = platform.registersBusiness("crash").approved().opensDaily("09:00", "21:00");
                Service massage = spa.service("Massage")
                        .lasting(60)
                        .with("prepayment", body("kind", "PERCENT", "percent", 30))
                        .costing("15000.00");
                spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
                dana = spa.visitor("Dana").withEmail();
                unknown = Payer.begins(platform, books(spa, dana, massage, 12));
                told = Payer.begins(platform, books(spa, spa.visitor("Bolat"), massage, 15));
                byLink = InvoicePayer.begins(platform, spa);
                diesAtTheirPayments(platform, unknown, byLink, told, first);
            }
            assertThat(platform.database()
                            .count(
                                    "select count(*) from finance.test_gateway_payment where tenant_id = ? and status = 'SUCCEEDED'",
                                    spa.tenantId()))
                    .as("what the gateway has taken")
                    .isEqualTo(3);
            assertThat(unknown.known()).isEqualTo("REQUIRES_METHOD");
            assertThat(unknown.payments()).isZero();
            assertThat(byLink.known()).isEqualTo("REQUIRES_METHOD");
            assertThat(byLink.amounts()).isEmpty();
            assertThat(told.known()).isEqualTo("SUCCEEDED");
            assertThat(told.payments()).isOne();

            // both places are still held then, and the gateway is to be asked
            Instant later = Instant.parse(FromBuild.text("it.clock.start")).plus(Duration.ofMinutes(5));
            try (PayaraMicro next = new Node(testBed, folder, "next").at(later).start()) {
                assertThat(next.onExit()).isNotDone();
                unknown.payment().until("SUCCEEDED");
                byLink.payment().until("SUCCEEDED");
                for (Payer each : List.of(unknown, told)) {
                    hasPaidOnce(each);
                }
                byLink.hasPaidOnce();
                assertThat(platform.mailbox().of(dana.email()).staysAt(1, mail -> mail.calendar()
                                .isPresent()))
                        .hasSize(1);
                theBooksKnowAll(platform, spa);
            }
        }
    }

    private static Booking books(Business spa, Visitor visitor, Service service, int hour) {
        return visitor.books(service)
                .at(TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime());
    }

    /**
     * Of one the gateway's answer and its webhook are both here, and neither is written down; of who pays by the link of an invoice
     * the answer is here, and not written down. Of the last the gateway has given no answer in time, its webhook is written down,
     * and that the answer was lost is not.
     */
    private static void diesAtTheirPayments(
            Platform platform, Payer unknown, InvoicePayer byLink, Payer told, PayaraMicro node) {
        try (Gate gate =
                Gate.before(platform.database(), "update of looks", "finance.online_payment", "for each statement")) {
            List<CompletableFuture<Answer>> unanswered = gate.closedWhile(connection -> {
                for (UUID id : List.of(unknown.id(), byLink.id())) {
                    AppDatabase.rows(connection, "select 1 from finance.online_payment where id = ? for update", id);
                }
                CompletableFuture<Answer> paid = unknown.payment().paysLaterWith("pm_card_visa");
                untilSoManyWait(platform, 1);
                CompletableFuture<Answer> news = unknown.isTold();
                untilSoManyWait(platform, 2);
                CompletableFuture<Answer> paidByLink = byLink.payment().paysLaterWith("pm_card_visa");
                untilSoManyWait(platform, 3);
                CompletableFuture<Answer> lost = told.payment().paysLaterWith("pm_card_visa_answerLost");
                gate.awaitsSomebody();
                told.isTold().join().expect(204);
                node.kill();
                return List.of(paid, news, paidByLink, lost);
            });
            assertThat(unanswered)
                    .allSatisfy(call -> assertThatThrownBy(call::join).isInstanceOf(CompletionException.class));
        }
    }

    private static void untilSoManyWait(Platform platform, int number) {
        Awaitility.await("who waits for the payment")
                .atMost(Duration.ofMinutes(1))
                .until(() -> platform.database()
                                .count(
                                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query ~ ?",
                                        "from finance.online_payment\\s.*for update")
                        == number);
    }

    /** Whatever is told or tried again. */
    private static void hasPaidOnce(Payer payer) {
        payer.isTold().join().expect(204);
        Answer again = payer.payment().begins().expect(200);
        assertThat(again.text("/id")).isEqualTo(payer.id().toString());
        assertThat(again.text("/state")).isEqualTo("SUCCEEDED");
        assertThat(payer.payment().paysWith("pm_card_visa").expect(200).text("/state"))
                .isEqualTo("SUCCEEDED");

        assertThat(payer.payments()).isOne();
        Answer booking = payer.booking().lookedUp();
        assertThat(booking.text("/status")).isEqualTo("CONFIRMED");
        assertThat(booking.text("/prepayment/state")).isEqualTo("PAID");
    }

    private static void theBooksKnowAll(Platform platform, Business spa) {
        AppDatabase database = platform.database();
        assertThat(database.count("select count(*) from finance.payment where tenant_id = ?", spa.tenantId()))
                .isEqualTo(3);
        assertThat(database.count("select count(*) from finance.refund where tenant_id = ?", spa.tenantId()))
                .isZero();
        assertThat(database.count(
                        "select count(*) from finance.online_payment where tenant_id = ? and look_at is not null",
                        spa.tenantId()))
                .as("of what the gateway is to be asked again")
                .isZero();
        Books books = Books.of(spa);
        LocalDate today = Platform.today(spa.zone());
        assertThat(books.balance("DEPOSITS_HELD", today)).isEqualTo("-9000.00 KZT");
        assertThat(books.balance("RECEIVABLES", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("GATEWAY_CLEARING", today)).isEqualTo("9700.00 KZT");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }
}
