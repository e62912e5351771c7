package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.GiftCard;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A lost card gets another code, and what is left of one that is over is kept if the owner says so. */
@ArquillianTest
@RunAsClient
public class GiftCardEndIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("gift-card-ends").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());

    @Test
    void aLostCardGetsAnotherCodeAndNobodyPaysByTheOneOfBefore() {
        GiftCard lost = GiftCard.sold(spa, "100.00");
        lost.pays(Invoice.issued(spa, "30.00"), "30.00");

        Answer renewed = owner.post(lost.path() + "/new-code").expect(200);

        assertThat(renewed.text("/giftCard/balance/amount")).isEqualTo("70.00");
        assertThat(renewed.text("/code")).isNotEqualTo(lost.code());
        owner.post("/gift-cards/lookup", body("code", lost.code())).refused(404, "not_found");
        owner.post("/payments", lost.payment(Invoice.issued(spa, "10.00"), "10.00"))
                .refusedField("parts[0].giftCardCode", "unknown_gift_card");
        GiftCard found = new GiftCard(spa, lost.id(), renewed.text("/code"));
        found.pays(Invoice.issued(spa, "10.00"), "10.00");
        assertThat(owner.get(lost.path() + "/entries").expect(200).items())
                .extracting(entry -> entry.getString("kind"))
                .containsExactly("USE", "USE", "SALE");
        // who has asked twice is told the same
        Api again = owner.withHeader("Idempotency-Key", "renewed-" + lost.id());
        String code = again.post(lost.path() + "/new-code").expect(200).text("/code");
        assertThat(again.post(lost.path() + "/new-code").expect(200).text("/code"))
                .isEqualTo(code);

        // one that is blocked stays blocked; one that was taken back gets none
        owner.post(lost.path() + "/block", body("reason", "Lost")).expect(200);
        assertThat(owner.post(lost.path() + "/new-code").expect(200).text("/giftCard/status"))
                .isEqualTo("BLOCKED");
        GiftCard gone = GiftCard.sold(spa, "10.00");
        owner.post(gone.path() + "/void", body("reason", "Regretted")).expect(200);
        owner.post(gone.path() + "/new-code").refused(409, "illegal_transition");
        GiftCardStormIT.cardsAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void whatIsLeftOfACardThatIsOverIsRevenueIfTheOwnerSaysSo() {
        GiftCard card = GiftCard.sold(spa, Body.with(GiftCard.sale(spa, "100.00"), "expiresOn", today.plusDays(2)));
        String payment = card.pays(Invoice.issued(spa, "40.00"), "40.00");
        owner.post(card.path() + "/lapse").refusedInEachLanguage(422, "gift_card_not_over");
        isOver(card);

        Answer kept = owner.post(card.path() + "/lapse").expect(200);

        assertThat(kept.text("/balance/amount")).isEqualTo("0.00");
        Books books = Books.of(spa);
        assertThat(books.balance("GIFT_CARDS", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("REVENUE", today)).isEqualTo("-100.00 KZT");
        assertThat(owner.get("/reports/revenue?by=branch&from=" + today.minusDays(1) + "&to=" + today.plusDays(1))
                        .expect(200)
                        .items())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.getJsonObject("net").getString("amount")).isEqualTo("100.00"));
        owner.post(card.path() + "/lapse").refused(422, "gift_card_insufficient");
        // what goes back goes back onto it all the same
        Invoice.refunded(spa, payment, "40.00").expect(201);
        assertThat(card.balance()).isEqualTo("40.00");
        owner.post(card.path() + "/lapse").expect(200);
        assertThat(owner.get(card.path() + "/entries").expect(200).items())
                .extracting(entry -> entry.getString("kind"))
                .containsExactly("LAPSE", "RETURN", "LAPSE", "USE", "SALE");
        GiftCardStormIT.cardsAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    private void isOver(GiftCard card) {
        platform.database()
                .change(
                        "update finance.gift_card set expires_on = expires_on - 4, sold_on = sold_on - 4 where id = ?::uuid",
                        card.id());
    }

    @Test
    void whoMay() {
        GiftCard card = GiftCard.sold(spa, "100.00");
        Member marcus = spa.manager("Marcus");
        marcus.api().post(card.path() + "/new-code").refused(403, "forbidden");
        marcus.api().post(card.path() + "/lapse").refused(403, "forbidden");
        Business other = platform.registersBusiness("other-card-ends").approved();
        other.owner().post(card.path() + "/new-code").refused(404, "not_found");
        other.owner().post(card.path() + "/lapse").refused(404, "not_found");
        // codes are in no audit
        owner.post(card.path() + "/new-code").expect(200);
        assertThat(platform.database()
                        .count(
                                "select count(*) from platform.audit_entry a where a.tenant_id = ?"
                                        + " and a.entity = 'finance.gift_card' and a.action = 'UPDATE'"
                                        + " and a.after ->> 'code_digest' = '***'"
                                        + " and a.before ->> 'last_four' <> a.after ->> 'last_four'",
                                spa.tenantId()))
                .isEqualTo(1);
    }
}
