package io.thermae.it.process;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.process.StripeTill.Paying;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.FromBuild;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.MoneyOfVisit;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.StripeNews;
import io.thermae.it.support.StripePlayer;
import io.thermae.it.support.TestBed;
import io.thermae.run.PayaraMicro;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as it is deployed takes money by Stripe's own library, and gives it back: each once, whatever gets lost between. */
public class StripeIT {

    /** A call that has no answer is made again so often by the library. */
    private static final int RETRIES = 1;

    private static final String CREATE = "POST /v1/payment_intents";
    private static final String REFUND = "POST /v1/refunds";

    private final Path folder;

    StripeIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void takesMoneyAndGivesItBackOnce() throws InterruptedException, IOException {
        Instant start = Instant.parse(FromBuild.text("it.clock.start"));
        Clock real = Clock.systemUTC();
        Clock applications = Clock.offset(real, Duration.between(real.instant(), start));
        try (StripePlayer stripe = new StripePlayer();
                TestBed testBed = TestBed.start(folder.resolve("data"), FreePorts.forInstallation());
                PayaraMicro node = new Node(testBed, folder, "stripe")
                        .with(stripe.environment())
                        .with("THERMAE_PAYMENTS_STRIPE_TIMEOUT_SECONDS", 4)
                        .with("THERMAE_PAYMENTS_STRIPE_RETRIES", RETRIES)
                        .with("THERMAE_JOBS_FINANCE_ONLINE_PAYMENTS_EVERY_SECONDS", 1)
                        .start()) {
            StripeTill till = opened(testBed.platform(), stripe, applications);

            Paying dana = isToldTenTimesInAnyOrder(till);
            Paying bolat = nobodyElseIsBelieved(till);
            isFoundThoughNobodyTells(till, bolat);
            Paying serik = isBegunOnceThoughTheAnswerIsLost(till);
            isFoundByTheKeyAfterADay(till, serik);
            whoGivesUpCannotPayAnyMore(till);
            goesBackOnceAndComesBack(till, dana);
            goesBackOnceThoughTheAnswerIsLost(till, serik);

            assertThat(stripe.refusals())
                    .as("what was not asked for as Stripe wants it")
                    .isEmpty();
            assertThat(node.onExit()).isNotDone();
            assertThat(Files.readString(folder.resolve("payara-stripe.log"), StandardCharsets.ISO_8859_1))
                    .doesNotContain(StripePlayer.SECRET_KEY)
                    .doesNotContain(StripeNews.SECRET)
                    .doesNotContain("_secret_");
        }
    }

    private static StripeTill opened(Platform platform, StripePlayer stripe, Clock clock) {
        Business spa = platform.registersBusiness("stripe").approved().opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage")
                .lasting(60)
                .with("prepayment", body("kind", "PERCENT", "percent", 30))
                .costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        return new StripeTill(spa, massage, stripe, new StripeNews(platform, clock));
    }

    /** Each thing that has happened to the payment is told twice at least, the last one ten times. */
    private static Paying isToldTenTimesInAnyOrder(StripeTill till) {
        Paying dana = till.begins("Dana", 10);
        assertThat(till.begun(dana.online(), dana.online().begins().expect(200)))
                .isEqualTo(dana);
        dana.online().paysWith("pm_card_visa").refused(404, "not_found");

        dana.payer().isDeclined();
        till.tells(till.stripe().events(dana.payer().intent()));
        dana.hasNotPaid();
        assertThat(dana.online().shown().text("/failure")).isEqualTo("card_declined");

        dana.payer().isAskedForMore();
        dana.payer().waitsForTheBank();
        dana.payer().pays();
        List<JsonObject> events = till.stripe().events(dana.payer().intent());
        assertThat(events)
                .extracting(event -> event.getString("type"))
                .containsExactly(
                        "payment_intent.created",
                        "payment_intent.payment_failed",
                        "payment_intent.requires_action",
                        "payment_intent.processing",
                        "payment_intent.succeeded");
        List<JsonObject> told = new ArrayList<>(events);
        told.addAll(events);
        told.addAll(Collections.nCopies(8, events.get(events.size() - 1)));
        Collections.shuffle(told, new Random(217));
        till.tells(told);

        dana.hasPaidOnce();
        till.booksAre("4500.00", "-4500.00", "0.00");
        return dana;
    }

    private static Paying nobodyElseIsBelieved(StripeTill till) {
        Paying bolat = till.begins("Bolat", 12);
        StripeNews news = till.news();
        Instant now = news.clock().instant();
        JsonObject begun = till.stripe().events(bolat.payer().intent()).get(0);
        JsonObject paid = Body.with(begun, "data.object.status", "succeeded");
        JsonObject untrue = Body.with(paid, "data.object.amount_received", StripeTill.DEPOSIT);

        news.tells(untrue, StripeNews.signature(untrue, "whsec_of_another", now))
                .refusedInEachLanguage(400, "signature_invalid");
        news.tells(untrue, StripeNews.signature(begun, StripeNews.SECRET, now)).refused(400, "signature_invalid");
        news.tells(untrue, StripeNews.signature(untrue, StripeNews.SECRET, now.minus(Duration.ofHours(1))))
                .refused(400, "signature_invalid");
        news.tells(untrue, "t=" + now.getEpochSecond()).refused(400, "signature_invalid");
        news.tellsUnsigned(untrue).refused(400, "signature_invalid");

        bolat.hasNotPaid();
        till.booksAre("4500.00", "-4500.00", "0.00");
        return bolat;
    }

    /** What Stripe tells gets lost. */
    private static void isFoundThoughNobodyTells(StripeTill till, Paying bolat) {
        bolat.payer().pays();

        bolat.online().isLookedAt(till.spa());
        bolat.online().until("SUCCEEDED");

        bolat.hasPaidOnce();
        till.tells(till.stripe().events(bolat.payer().intent()));
        bolat.hasPaidOnce();
        till.booksAre("9000.00", "-9000.00", "0.00");
    }

    /** Stripe has begun the payment, and is not heard: it is asked for under the same key, by the library and by the client. */
    private static Paying isBegunOnceThoughTheAnswerIsLost(StripeTill till) {
        OnlinePayment online = till.books("Serik", 14);
        int before = till.stripe().asked(CREATE).size();
        till.stripe().losesAnswers(CREATE, 1 + RETRIES);

        online.begins().refused(503, "payment_gateway_unavailable");
        Paying serik = till.begun(online, online.begins().expect(200));

        List<StripePlayer.Asked> asked = till.stripe().asked(CREATE);
        assertThat(asked.subList(before, asked.size()))
                .hasSizeGreaterThanOrEqualTo(2 + RETRIES)
                .allSatisfy(call -> {
                    assertThat(call.key()).isEqualTo(serik.id().toString());
                    assertThat(call.form()).isEqualTo(asked.get(before).form());
                });
        serik.hasNotPaid();
        return serik;
    }

    /** The application was away for longer than Stripe remembers keys, and has not written down that the payment was begun. */
    private static void isFoundByTheKeyAfterADay(StripeTill till, Paying serik) {
        serik.payer().pays();

        till.platform()
                .database()
                .change(
                        """
                        update finance.online_payment
                        set gateway_id = null, status = 'CREATED', revision = 0,
                            created_at = created_at - interval '21 hours', look_at = created_at - interval '21 hours'
                        where id = ?
                        """,
                        serik.id());
        serik.online().until("SUCCEEDED");

        serik.hasPaidOnce();
        assertThat(till.stripe().intents(serik.id())).hasSize(1);
        till.booksAre("13500.00", "-13500.00", "0.00");
    }

    private static void whoGivesUpCannotPayAnyMore(StripeTill till) {
        Paying aliya = till.begins("Aliya", 16);
        aliya.booking().cancelledBecause("Too dear").expect(200);

        aliya.online().isLookedAt(till.spa());
        aliya.online().until("CANCELLED");

        assertThat(aliya.payer().status()).isEqualTo("canceled");
        till.tells(till.stripe().events(aliya.payer().intent()));
        assertThat(aliya.online().state()).isEqualTo("CANCELLED");
        assertThat(aliya.payments()).isZero();
    }

    /** A bank sends back, days after it, what Stripe has given back. */
    private static void goesBackOnceAndComesBack(StripeTill till, Paying dana) {
        dana.booking().cancelledBecause("Ill").expect(200);
        dana.online().untilRefundsAreSent(till.spa());

        MoneyOfVisit money = new MoneyOfVisit(till.spa().owner(), dana.booking());
        assertThat(money.payment().text("/refunds/0/atGateway")).isEqualTo("DONE");
        assertThat(money.payment().text("/refunded/amount")).isEqualTo("4500.00");
        List<JsonObject> refunds = till.stripe().refunds(dana.payer().intent());
        assertThat(refunds).hasSize(1);
        assertThat(refunds.get(0).getInt("amount")).isEqualTo((int) StripeTill.DEPOSIT);
        assertThat(till.stripe().asked(REFUND))
                .extracting(StripePlayer.Asked::key)
                .containsOnly(money.payment().text("/refunds/0/id"));
        till.booksAre("9000.00", "-9000.00", "0.00");

        String refund = refunds.get(0).getString("id");
        till.tells(till.stripe().events(refund));
        till.stripe().failsRefund(refund, "expired_or_canceled_card");
        List<JsonObject> told = new ArrayList<>(till.stripe().events(refund));
        told.addAll(List.copyOf(told));
        Collections.shuffle(told, new Random(217));
        till.tells(told);

        assertThat(money.payment().text("/refunds/0/atGateway")).isEqualTo("FAILED");
        assertThat(money.payment().text("/refunds/0/failure")).isEqualTo("expired_or_canceled_card");
        assertThat(money.payment().text("/refunded/amount")).isEqualTo("0.00");
        assertThat(money.payment().text("/credit/amount")).isEqualTo("4500.00");
        till.booksAre("13500.00", "-9000.00", "-4500.00");
    }

    /** Before it is sent again it is looked for, and is on the second page by then. */
    private static void goesBackOnceThoughTheAnswerIsLost(StripeTill till, Paying serik) {
        MoneyOfVisit money = new MoneyOfVisit(till.spa().owner(), serik.booking());
        String intent = serik.payer().intent();
        int before = till.stripe().asked(REFUND).size();
        till.stripe().losesAnswers(REFUND, 1 + RETRIES);

        Invoice.refunded(till.spa(), money.payment().text("/id"), "4000.00").expect(201);
        untilItsAnswerIsMissed(till);
        till.stripe().givesBackByHand(intent, 100, 100);
        till.platform()
                .database()
                .change(
                        "update finance.gateway_refund set due_at = created_at where tenant_id = ? and due_at is not null",
                        till.spa().tenantId());
        serik.online().untilRefundsAreSent(till.spa());

        String key = money.payment().text("/refunds/0/id");
        assertThat(money.payment().text("/refunds/0/atGateway")).isEqualTo("DONE");
        assertThat(money.payment().text("/refunded/amount")).isEqualTo("4000.00");
        assertThat(till.stripe().refunds(intent))
                .filteredOn(refund -> !refund.getJsonObject("metadata").isEmpty())
                .hasSize(1);
        List<StripePlayer.Asked> asked = till.stripe().asked(REFUND);
        assertThat(asked.subList(before, asked.size()))
                .hasSize(1 + RETRIES)
                .extracting(StripePlayer.Asked::key)
                .containsOnly(key);
        assertThat(till.stripe().asked("GET /v1/refunds"))
                .as("pages that were asked for")
                .anyMatch(call -> call.form().optional("starting_after") != null);
        till.booksAre("9500.00", "-5000.00", "-4500.00");
    }

    /** It is put off for a while then; whoever is at it has more time than that. */
    private static void untilItsAnswerIsMissed(StripeTill till) {
        Awaitility.await("a refund that is put off")
                .atMost(Duration.ofMinutes(1))
                .until(() -> till.platform()
                                .database()
                                .count(
                                        """
                                        select count(*) from finance.gateway_refund
                                        where tenant_id = ? and status = 'DUE' and attempts = 1
                                          and due_at > created_at and due_at < created_at + interval '2 minutes'
                                        """,
                                        till.spa().tenantId())
                        == 1);
    }
}
