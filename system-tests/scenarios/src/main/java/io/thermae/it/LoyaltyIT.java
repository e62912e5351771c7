package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.line;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.GiftCard;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Points;
import io.thermae.it.support.Service;
import io.thermae.it.support.VisitPackage;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Points follow what is paid of invoices, pay invoices themselves, and the books have it all. */
@ArquillianTest
@RunAsClient
public class LoyaltyIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("loyalty").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Points points = Points.of(spa, Invoice.customer(spa, "Dana"));

    @Test
    void thereAreNoneUnlessTheBusinessGivesSome() {
        assertThat(owner.get("/loyalty/programme").expect(200).text("/active")).isEqualTo("false");
        points.invoice("1000.00").paid("1000.00");
        assertThat(points.balance()).isEqualTo("0 - 0");
        assertThat(points.shown().has("/worth")).isFalse();

        Points.areGiven(spa);
        points.invoice("100.00").paid("100.00");
        assertThat(points.balance()).isEqualTo("10 - 0");
        assertThat(owner.get("/loyalty/outstanding").expect(200).text("/worth/amount"))
                .isEqualTo("10.00");

        Points.areGiven(spa, Body.with(Points.programme(spa), "active", false));
        points.invoice("100.00").paid("100.00");
        assertThat(points.balance()).isEqualTo("10 - 0");
        points.pay(points.invoice("100.00"), 10).refusedInEachLanguage(422, "loyalty_off");
    }

    @Test
    void theyAreEarnedByWhatPaysInvoicesOnceForEachAndRoundedDown() {
        Points.areGiven(spa);
        Invoice first = points.invoice("109.90");
        first.paid("58.00");
        assertThat(points.balance()).isEqualTo("5 - 0");
        first.paid("51.90");
        assertThat(points.balance()).isEqualTo("10 - 0");

        // neither the tip nor what is credit earns anything, before it pays
        Invoice second = points.invoice("100.00");
        owner.post("/payments", Body.with(second.payment("CARD_TERMINAL", "200.00"), "tip", money(spa, "20.00")))
                .expect(201);
        assertThat(points.balance()).isEqualTo("20 - 0");
        Invoice third = points.invoice("80.00");
        owner.post("/payments", third.payment("ACCOUNT_CREDIT", "80.00")).expect(201);
        assertThat(points.balance()).isEqualTo("28 - 0");

        // nor is a gift card earned by, but by what it pays
        GiftCard card = GiftCard.sold(spa, "50.00");
        assertThat(points.balance()).isEqualTo("28 - 0");
        card.pays(points.invoice("50.00"), "50.00");
        assertThat(points.balance()).isEqualTo("33 - 0");
        // what is nobody's earns nothing
        Invoice.issued(spa, "100.00").paid("100.00");
        assertThat(owner.get("/loyalty/outstanding").expect(200).text("/points"))
                .isEqualTo("33");
        assertThat(points.shown().text("/lots/0/expiresOn"))
                .isEqualTo(today.plusMonths(12).toString());
        LoyaltyStormIT.pointsAgree(platform, spa);
    }

    @Test
    void whatIsGivenBackIsTakenBackAndWhatWasUsedMeanwhileIsOwed() {
        Points.areGiven(spa);
        String paid = points.invoice("100.00").paid("100.00");
        Invoice half = points.invoice("50.00");
        Answer payment = points.pay(half, 8).expect(201);
        assertThat(payment.text("/parts/0/method")).isEqualTo("POINTS");
        assertThat(payment.text("/amount/amount")).isEqualTo("8.00");
        assertThat(half.open()).isEqualTo("42.00");
        assertThat(Books.of(spa).balance("DISCOUNTS", today)).isEqualTo("8.00 KZT");

        Invoice.refunded(spa, paid, "100.00").expect(201);
        assertThat(points.balance()).isEqualTo("0 - 8");
        points.pay(half, 8).refused(422, "points_insufficient");

        points.invoice("200.00").paid("200.00");
        assertThat(points.balance()).isEqualTo("12 - 0");
        assertThat(points.kinds()).containsExactly("EARN", "TAKE_BACK", "REDEEM", "EARN");
        JsonObject takenBack = points.entries().items().get(1);
        assertThat(takenBack.getInt("points")).isEqualTo(-2);
        assertThat(takenBack.getInt("owed")).isEqualTo(8);
        assertThat(takenBack.containsKey("refundId")).isTrue();
        LoyaltyStormIT.pointsAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void aCreditNoteTakesThemBackAndNeverMakesMoneyOfThem() {
        Points.areGiven(spa);
        Invoice earning = points.invoice("300.00");
        earning.paid("300.00");
        Invoice mixed = points.invoice("100.00");
        points.pay(mixed, 30).expect(201);
        mixed.paid("70.00");
        assertThat(points.balance()).isEqualTo("7 - 0");

        mixed.credited(null).expect(201);

        // what money has paid is credit, what points have paid is points
        assertThat(points.balance()).isEqualTo("30 - 0");
        assertThat(owner.get("/customers/" + points.customer() + "/balance")
                        .expect(200)
                        .text("/credit/amount"))
                .isEqualTo("70.00");
        assertThat(Books.of(spa).balance("DISCOUNTS", today)).isEqualTo("0.00 KZT");
        earning.credited("100.00").expect(201);
        assertThat(points.balance()).isEqualTo("20 - 0");
        assertThat(points.entries().items().get(0).containsKey("creditNoteId")).isTrue();
        LoyaltyStormIT.pointsAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void whatPointsHavePaidGoesBackAsPointsAndNoneIsLost() {
        Points.areGiven(spa);
        points.corrected(10).expect(201);
        Invoice paid = points.invoice("10.00");
        String payment = points.pay(paid, 10).expect(201).text("/id");
        assertThat(paid.status()).isEqualTo("PAID");

        Answer refund = Invoice.refunded(spa, payment, "3.33").expect(201);
        assertThat(refund.text("/refunds/0/parts/0/method")).isEqualTo("POINTS");
        assertThat(points.balance()).isEqualTo("3 - 0");
        Invoice.refunded(spa, payment, "3.33").expect(201);
        assertThat(points.balance()).isEqualTo("6 - 0");
        Invoice.refunded(spa, payment, "3.34").expect(201);
        assertThat(points.balance()).isEqualTo("10 - 0");

        Invoice.refunded(spa, payment, "0.01").refused(422, "refund_too_much");
        assertThat(paid.open()).isEqualTo("10.00");
        assertThat(Books.of(spa).balance("DISCOUNTS", today)).isEqualTo("0.00 KZT");
        LoyaltyStormIT.pointsAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void whatIsOverIsTakenOffAndWhatComesBackLaterPaysForSomeDaysAgain() {
        Points.areGiven(spa);
        points.invoice("100.00").paid("100.00");
        Invoice visited = points.invoice("100.00");
        String payment = points.pay(visited, 6).expect(201).text("/id");
        points.areOver(platform);
        points.pay(visited, 5).refused(422, "points_insufficient");

        Points.runsUntil(platform, "the end of points", () -> points.balance().equals("0 - 0"));
        assertThat(points.kinds()).startsWith("EXPIRE");
        points.corrected(7).expect(201);
        Invoice.refunded(spa, payment, "6.00").expect(201);

        assertThat(points.balance()).isEqualTo("13 - 0");
        assertThat(points.shown().text("/lots/0/points")).isEqualTo("6");
        assertThat(points.shown().text("/lots/0/expiresOn"))
                .isEqualTo(today.plusDays(30).toString());
        // those that are over first pay first
        points.pay(visited, 7).expect(201);
        assertThat(points.shown().list("/lots")).hasSize(1);
        assertThat(points.shown().text("/lots/0/points")).isEqualTo("6");
        LoyaltyStormIT.pointsAgree(platform, spa);
    }

    @Test
    void thereAreSomeOnlyForWhatTheBusinessSays() {
        String category = owner.post("/service-categories", body("name", "Body"))
                .expect(201)
                .text("/id");
        Service massage = spa.service("Massage").with("categoryId", category).costing("300.00");
        Service sauna = spa.service("Sauna").costing("300.00");
        Points.areGiven(spa, Body.with(Points.programme(spa), "serviceIds", list(massage.id())));
        Invoice both = Invoice.draft(
                        spa,
                        body(
                                "customerId",
                                points.customer(),
                                "lines",
                                list(
                                        Body.with(line(spa, "300.00"), "serviceId", massage.id()),
                                        Body.with(line(spa, "100.00"), "serviceId", sauna.id()))))
                .issue();

        // what is paid is paid for both alike
        both.paid("200.00");
        assertThat(points.balance()).isEqualTo("15 - 0");
        owner.post(
                        both.path() + "/credit-notes",
                        body(
                                "reason",
                                "Not as agreed",
                                "lines",
                                list(body("position", 2, "amount", money(spa, "100.00")))))
                .expect(201);
        assertThat(points.balance()).isEqualTo("20 - 0");

        // the terms of when it was first paid count for all of it
        JsonObject dearer = Body.with(Points.programme(spa), "earnAmount", money(spa, "100.00"));
        Points.areGiven(spa, Body.with(dearer, "categoryIds", list(category)));
        both.paid("100.00");
        assertThat(points.balance()).isEqualTo("30 - 0");
        VisitPackage.visit(spa, points.customer(), massage.id(), "100.00").paid("100.00");
        VisitPackage.visit(spa, points.customer(), sauna.id(), "100.00").paid("100.00");
        assertThat(points.balance()).isEqualTo("31 - 0");
    }

    @Test
    void reportsSayWhatTheBooksSay() {
        Points.areGiven(spa);
        points.corrected(20).expect(201);
        Invoice visited = points.invoice("100.00");
        points.pay(visited, 20).expect(201);
        visited.paid("80.00");

        String days = "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1);
        assertThat(owner.get("/reports/revenue" + days + "&by=branch")
                        .expect(200)
                        .text("/totals/0/net/amount"))
                .isEqualTo("80.00");
        assertThat(owner.get("/reports/profit-and-loss" + days).expect(200).text("/totals/0/change/amount"))
                .isEqualTo("80.00");
        // no new money has come by points
        assertThat(owner.get("/reports/takings" + days).expect(200).text("/totals/0/net/amount"))
                .isEqualTo("80.00");
        InvoiceStormIT.booksAgree(platform, spa);
    }
}
