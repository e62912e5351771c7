package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.GiftCard;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What buys no gift card and what none pays is refused, naming the field and its rule; and whose cards are whose. */
@ArquillianTest
@RunAsClient
public class GiftCardInputIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("gift-cards").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    []                                                                          | parts | too_few
                    null                                                                        | parts | required
                    [{"method":"CASH","amount":{"amount":"0.00","currency":"KZT"}}]              | parts[0].amount | must_be_positive
                    [{"method":"CASH","amount":{"amount":"1.001","currency":"KZT"}}]             | parts[0].amount.amount | too_many_decimals
                    [{"method":"CASH","amount":{"amount":"1.00","currency":"USD"}}]              | parts[0].amount.currency | currency_mismatch
                    [{"method":"ACCOUNT_CREDIT","amount":{"amount":"1.00","currency":"KZT"}}]    | parts[0].method | brings_no_money
                    [{"method":"GIFT_CARD","amount":{"amount":"1.00","currency":"KZT"}}]         | parts[0].method | brings_no_money
                    [{"method":"CASH"}]                                                         | parts[0].amount | required
                    """,
            delimiter = '|')
    void whatIsNoMoneyBuysNone(String parts, String field, String rule) {
        owner.post("/gift-cards", Body.read("{\"parts\":" + parts + "}")).refusedField(field, rule);
    }

    @Test
    void whatIsSaidOfACardIsLookedAt() {
        JsonObject sale = GiftCard.sale(spa, "100.00");
        owner.post("/gift-cards", Body.with(sale, "expiresOn", today.minusDays(1)))
                .refusedField("expiresOn", "must_not_be_in_past");
        owner.post("/gift-cards", Body.with(sale, "branchId", UUID.randomUUID()))
                .refusedField("branchId", "unknown_branch");
        owner.post("/gift-cards", Body.with(sale, "customerId", UUID.randomUUID()))
                .refusedField("customerId", "unknown_customer");
        owner.post("/gift-cards", Body.with(sale, "recipient", "x".repeat(101))).refusedField("recipient", "too_long");
        owner.post("/gift-cards", Body.with(sale, "message", "x".repeat(501))).refusedField("message", "too_long");
        owner.post("/gift-cards", Body.with(sale, "code", "MINE")).refused(400, "unknown_field");
        GiftCard card = GiftCard.sold(spa, "100.00");
        owner.post(card.path() + "/block", body()).refusedField("reason", "required");
        owner.post(card.path() + "/void", body("reason", "x".repeat(501))).refusedField("reason", "too_long");
        owner.post("/gift-cards/lookup", body()).refusedField("code", "required");
        owner.get("/gift-cards?lastFour=12345").refusedField("lastFour", "invalid_format");
        owner.get("/gift-cards?status=LOST").refusedField("status", "unknown_value");
        assertThat(owner.get("/gift-cards").items()).hasSize(1);
    }

    @Test
    void aCardPaysWhatIsOnItForInvoicesAndNothingElse() {
        GiftCard card = GiftCard.sold(spa, "100.00");
        Invoice invoice = Invoice.issued(spa, "150.00", Invoice.customer(spa, "Dana"));
        owner.post("/payments", card.payment(invoice, "100.01")).refusedInEachLanguage(422, "gift_card_insufficient");
        JsonObject payment = card.payment(invoice, "100.00");
        owner.post("/payments", Body.with(payment, "tip", money(spa, "1.00")))
                .refusedField("parts", "gift_card_pays_invoices_only");
        owner.post("/payments", Body.with(payment, "parts", list(card.part("50.00"), card.part("50.00"))))
                .refusedField("parts[1].giftCardCode", "repeated");
        String wrong = card.code().substring(0, 28) + (card.code().endsWith("0") ? "1" : "0");
        owner.post("/payments", Body.with(payment, "parts", list(Body.with(card.part("1.00"), "giftCardCode", wrong))))
                .refusedField("parts[0].giftCardCode", "unknown_gift_card");
        owner.post("/payments", invoice.payment("GIFT_CARD", "1.00")).refusedField("parts[0].giftCardCode", "required");
        owner.post("/payments", Body.with(payment, "parts", list(Body.with(card.part("1.00"), "method", "CASH"))))
                .refusedField("parts[0].giftCardCode", "gift_card_only");
        assertThat(card.balance()).isEqualTo("100.00");
        assertThat(invoice.open()).isEqualTo("150.00");
    }

    @Test
    void nothingIsSoldOrTakenBackInBooksThatAreClosed() {
        GiftCard card = GiftCard.sold(spa, "100.00");
        Books.of(spa).close(today).expect(201);
        owner.post("/gift-cards", GiftCard.sale(spa, "1.00")).refused(422, "period_closed");
        owner.post(card.path() + "/void", body("reason", "Regretted")).refused(422, "period_closed");
        assertThat(card.balance()).isEqualTo("100.00");
        assertThat(owner.get("/gift-cards").items()).hasSize(1);
    }

    @Test
    void whoMayAndWhoseItIs() {
        GiftCard card = GiftCard.sold(spa, "100.00");
        JsonObject lookup = body("code", card.code());
        Member marcus = spa.manager("Marcus");
        marcus.api().post("/gift-cards", GiftCard.sale(spa, "10.00")).expect(201);
        marcus.api().post("/gift-cards/lookup", lookup).expect(200);
        marcus.api().get(card.path()).expect(200);
        marcus.api().get("/gift-cards").refused(403, "forbidden");
        marcus.api().post(card.path() + "/block", body("reason", "Lost")).refused(403, "forbidden");
        marcus.api().post(card.path() + "/void", body("reason", "Lost")).refused(403, "forbidden");

        // a card pays in all branches; who works in another one sees it by its code alone
        String branch = owner.post("/branches", body("name", "Other", "timeZone", "Asia/Almaty"))
                .expect(201)
                .text("/id");
        Member livia = spa.manager("Livia", branch);
        livia.api().post("/gift-cards/lookup", lookup).expect(200);
        livia.api().get(card.path()).refused(404, "not_found");
        livia.api().get(card.path() + "/entries").refused(404, "not_found");

        Business other = platform.registersBusiness("other-gift-cards").approved();
        other.owner().post("/gift-cards/lookup", lookup).refused(404, "not_found");
        other.owner().post("/gift-cards/lookup", body("code", "none")).refused(404, "not_found");
        other.owner().get(card.path()).refused(404, "not_found");
        other.owner().get(card.path() + "/entries").refused(404, "not_found");
        other.owner().post(card.path() + "/block", body("reason", "Mine")).refused(404, "not_found");
        other.owner().post(card.path() + "/unblock").refused(404, "not_found");
        other.owner().post(card.path() + "/void", body("reason", "Mine")).refused(404, "not_found");
        other.owner()
                .post("/payments", card.payment(Invoice.issued(other, "1.00"), "1.00"))
                .refusedField("parts[0].giftCardCode", "unknown_gift_card");
        assertThat(card.balance()).isEqualTo("100.00");
    }
}
