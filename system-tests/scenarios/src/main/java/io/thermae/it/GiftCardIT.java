package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
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
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A gift card is owed from the day on which it is sold until it is used, to the unit, and whoever has its code can pay by it. */
@ArquillianTest
@RunAsClient
public class GiftCardIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("gift-cards").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());

    @Test
    void aCardIsOwedWhenItIsSoldAndEarnsNothingUntilItIsUsed() {
        Books books = Books.of(spa);
        Answer sold = owner.post(
                        "/gift-cards",
                        body(
                                "parts",
                                list(
                                        body("method", "CASH", "amount", money(spa, "6000.00")),
                                        body(
                                                "method", "CARD_TERMINAL",
                                                "amount", money(spa, "4000.00"),
                                                "reference", "0042")),
                                "expiresOn",
                                today.plusYears(1),
                                "recipient",
                                "Mother",
                                "message",
                                "With love"))
                .expect(201);
        String code = sold.text("/code");
        assertThat(code)
                .matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}")
                .endsWith(sold.text("/giftCard/lastFour"));
        assertThat(sold.text("/giftCard/balance/amount")).isEqualTo("10000.00");
        assertThat(books.balance("CASH", today)).isEqualTo("6000.00 KZT");
        assertThat(books.balance("CARD_CLEARING", today)).isEqualTo("4000.00 KZT");
        assertThat(books.balance("GIFT_CARDS", today)).isEqualTo("-10000.00 KZT");
        GiftCard card = new GiftCard(spa, sold.text("/giftCard/id"), code);

        Invoice first = Invoice.issued(spa, "3000.00");
        card.pays(first, "3000.00");
        Invoice second = Invoice.issued(spa, "9000.00");
        JsonObject byAll = body(
                "parts",
                list(body("method", "CASH", "amount", money(spa, "2100.00")), card.part("7000.00")),
                "allocations",
                list(body("invoiceId", second.id())),
                "tip",
                money(spa, "100.00"));
        Answer payment = owner.post("/payments", byAll).expect(201);

        assertThat(first.status()).isEqualTo("PAID");
        assertThat(second.status()).isEqualTo("PAID");
        assertThat(payment.text("/parts/1/method")).isEqualTo("GIFT_CARD");
        assertThat(payment.text("/parts/1/reference")).isEqualTo(sold.text("/giftCard/lastFour"));
        assertThat(card.balance()).isEqualTo("0.00");
        assertThat(books.balance("GIFT_CARDS", today)).isEqualTo("0.00 KZT");
        assertThat(owner.get(card.path() + "/entries").expect(200).items())
                .extracting(entry -> entry.getString("kind"))
                .containsExactly("USE", "USE", "SALE");
        Answer page = owner.get(card.path() + "/entries?limit=1").expect(200);
        assertThat(page.text("/items/0/amount/amount")).isEqualTo("-7000.00");
        assertThat(page.text("/items/0/paymentId")).isEqualTo(payment.text("/id"));
        GiftCardStormIT.cardsAgree(platform, spa);
    }

    @Test
    void theCodeIsToldOnceAndReadHoweverItIsTyped() {
        GiftCard card = GiftCard.sold(spa, "100.00");
        String typed =
                " " + card.code().toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o') + " ";

        Answer found = owner.post("/gift-cards/lookup", body("code", typed)).expect(200);

        assertThat(found.text("/id")).isEqualTo(card.id());
        assertThat(found.text() + card.shown().text() + owner.get("/gift-cards").text())
                .doesNotContain(card.code())
                .doesNotContain(card.code().replace("-", ""));
        assertThat(platform.database()
                        .count(
                                "select count(*) from finance.gift_card c where c.tenant_id = ?"
                                        + " and (c::text like ? or position(? in c::text) > 0)",
                                spa.tenantId(),
                                "%" + card.code() + "%",
                                card.code().replace("-", "")))
                .isZero();
        assertThat(owner.get("/gift-cards?lastFour=" + card.code().substring(25).toLowerCase(Locale.ROOT))
                        .expect(200)
                        .items())
                .hasSize(1);
        assertThat(owner.get("/gift-cards?status=BLOCKED").expect(200).items()).isEmpty();
    }

    /** Sold again under the same key it is the same card, with its code: who lost the answer asks again. */
    @Test
    void whoAsksAgainIsToldTheSameCode() {
        Api again = owner.withHeader("Idempotency-Key", "sale-" + spa.tenantId());

        String first = again.post("/gift-cards", GiftCard.sale(spa, "100.00"))
                .expect(201)
                .text("/code");

        assertThat(again.post("/gift-cards", GiftCard.sale(spa, "100.00"))
                        .expect(201)
                        .text("/code"))
                .isEqualTo(first);
        assertThat(owner.get("/gift-cards").items()).hasSize(1);
    }

    @Test
    void whatACardHasPaidGoesBackOntoIt() {
        Books books = Books.of(spa);
        GiftCard card = GiftCard.sold(spa, "1000.00");
        Invoice invoice = Invoice.issued(spa, "900.00");
        String payment = owner.post(
                        "/payments",
                        body(
                                "parts",
                                list(body("method", "CASH", "amount", money(spa, "300.00")), card.part("600.00")),
                                "allocations",
                                list(body("invoiceId", invoice.id()))))
                .expect(201)
                .text("/id");

        Answer refund = Invoice.refunded(spa, payment, "300.00").expect(201);
        assertThat(refund.text("/refunds/0/parts/1/method")).isEqualTo("GIFT_CARD");
        assertThat(refund.text("/refunds/0/parts/1/amount/amount")).isEqualTo("200.00");
        assertThat(card.balance()).isEqualTo("600.00");
        owner.post("/payments/" + payment + "/refunds", Body.with(Invoice.refund(spa, "400.00"), "method", "GIFT_CARD"))
                .expect(201);
        owner.post("/payments/" + payment + "/refunds", Body.with(Invoice.refund(spa, "0.01"), "method", "GIFT_CARD"))
                .refused(422, "refund_too_much");

        assertThat(card.balance()).isEqualTo("1000.00");
        assertThat(books.balance("GIFT_CARDS", today)).isEqualTo("-1000.00 KZT");
        assertThat(books.balance("CASH", today)).isEqualTo("1200.00 KZT");
        assertThat(owner.get(card.path() + "/entries").items())
                .extracting(entry -> entry.getString("kind"))
                .containsExactly("RETURN", "RETURN", "USE", "SALE");
        GiftCardStormIT.cardsAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    /** What a credit note frees is credit of the payment; given back, it goes onto the card. */
    @Test
    void creditOfAPaymentByCardGoesBackOntoTheCard() {
        GiftCard card = GiftCard.sold(spa, "500.00");
        Invoice invoice = Invoice.issued(spa, "500.00", Invoice.customer(spa, "Dana"));
        String payment = card.pays(invoice, "500.00");
        invoice.credited(null).expect(201);
        Invoice.refunded(spa, payment, "500.00").expect(201);

        assertThat(card.balance()).isEqualTo("500.00");
        GiftCardStormIT.cardsAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void aLostCardPaysNothingUntilItIsFound() {
        GiftCard card = GiftCard.sold(spa, "100.00");
        JsonObject payment = card.payment(Invoice.issued(spa, "100.00"), "100.00");
        owner.post(card.path() + "/unblock").refused(409, "illegal_transition");
        assertThat(owner.post(card.path() + "/block", body("reason", "Lost"))
                        .expect(200)
                        .text("/reason"))
                .isEqualTo("Lost");
        owner.post(card.path() + "/block", body("reason", "Lost")).refused(409, "illegal_transition");
        owner.post("/payments", payment).refusedInEachLanguage(422, "gift_card_blocked");
        assertThat(owner.get("/gift-cards?status=BLOCKED").items()).hasSize(1);

        Answer found = owner.post(card.path() + "/unblock").expect(200);

        assertThat(found.text("/status")).isEqualTo("ACTIVE");
        assertThat(found.has("/reason")).isFalse();
        owner.post("/payments", payment).expect(201);
    }

    @Test
    void onlyACardThatNobodyHasUsedIsTakenBackAndItsMoneyWithIt() {
        Books books = Books.of(spa);
        GiftCard used = GiftCard.sold(spa, "100.00");
        String payment = used.pays(Invoice.issued(spa, "1.00"), "1.00");
        owner.post(used.path() + "/void", body("reason", "Regretted")).refusedInEachLanguage(409, "gift_card_used");
        Invoice.refunded(spa, payment, "1.00").expect(201);

        Answer gone =
                owner.post(used.path() + "/void", body("reason", "Regretted")).expect(200);

        assertThat(gone.text("/status")).isEqualTo("VOIDED");
        assertThat(gone.text("/balance/amount")).isEqualTo("0.00");
        owner.post(used.path() + "/void", body("reason", "Again")).refused(409, "illegal_transition");
        owner.post("/payments", used.payment(Invoice.issued(spa, "1.00"), "1.00"))
                .refused(422, "gift_card_blocked");
        assertThat(books.balance("CASH", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("GIFT_CARDS", today)).isEqualTo("0.00 KZT");
        GiftCardStormIT.cardsAgree(platform, spa);
    }

    @Test
    void aCardPaysThroughItsLastDay() {
        GiftCard card = GiftCard.sold(spa, Body.with(GiftCard.sale(spa, "100.00"), "expiresOn", today));
        String payment = card.pays(Invoice.issued(spa, "40.00"), "40.00");
        platform.database()
                .change(
                        "update finance.gift_card set expires_on = expires_on - 2, sold_on = sold_on - 2 where id = ?::uuid",
                        card.id());

        assertThat(card.shown().text("/expired")).isEqualTo("true");
        owner.post("/payments", card.payment(Invoice.issued(spa, "10.00"), "10.00"))
                .refusedInEachLanguage(422, "gift_card_expired");
        // what goes back goes back onto it all the same
        Invoice.refunded(spa, payment, "40.00").expect(201);
        assertThat(card.balance()).isEqualTo("100.00");
        GiftCardStormIT.cardsAgree(platform, spa);
    }

    @Test
    void cardsGoWithACustomerWhoIsMergedAndTellNothingOfOneWhoIsErased() {
        String dana = Invoice.customer(spa, "Dana");
        String other = Invoice.customer(spa, "Dana B.");
        GiftCard.isThere(spa, other, "Dana's aunt");
        String card = owner.get("/gift-cards?customerId=" + other).expect(200).text("/items/0/id");

        owner.post("/customers/" + dana + "/merge", body("otherId", other)).expect(200);

        assertThat(owner.get("/gift-cards?customerId=" + dana).items()).hasSize(1);
        assertThat(owner.get("/customers/" + dana + "/personal-data")
                        .expect(200)
                        .text())
                .contains("\"giftCards\"", "Mother of Dana's aunt", "From Dana's aunt", "Lost by Dana's aunt");

        owner.post("/customers/" + dana + "/erasure", body("reason", "Asked for it"))
                .expect(204);

        Answer left = owner.get("/gift-cards/" + card).expect(200);
        assertThat(left.has("/recipient")).isFalse();
        assertThat(left.has("/message")).isFalse();
        assertThat(left.has("/parts/0/reference")).isFalse();
        assertThat(left.text("/reason")).isEqualTo("***");
        assertThat(left.text("/balance/amount")).isEqualTo("350.00");
        assertThat(platform.database()
                        .count(
                                "select count(*) from platform.audit_entry a where a.tenant_id = ?"
                                        + " and concat(a.before, a.after) like '%aunt%'",
                                spa.tenantId()))
                .isZero();
    }
}
