package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Yen have no decimals and Kuwaiti dinars three: what is rounded is rounded to those, and said with those, everywhere. */
@ArquillianTest
@RunAsClient
public class DecimalsIT {

    private static final Pattern AMOUNT = Pattern.compile("\"amount\"\\s*:\\s*\"([^\"]*)\"");

    private final Platform platform = Platform.current();

    /** The same numbers of the smallest units, so of both currencies the same comes of it, in other words. */
    @ParameterizedTest
    @CsvSource({"JPY, 0", "KWD, 3"})
    void whatIsSoldPaidAndGivenBackIsCountedInTheUnitsOfTheCurrency(String currency, int decimals) {
        Units units = new Units(business(currency), decimals);
        Business spa = units.business;
        Api owner = spa.owner();
        Books books = Books.of(spa);
        String dana = Invoice.customer(spa, "Dana");
        owner.put("/tax-rates", body("rates", list(body("name", "VAT", "percent", "10", "standard", true))))
                .expect(200);

        JsonObject three =
                Body.with(Body.with(Invoice.line(spa, units.said(333)), "quantity", 3), "discountPercent", "12.5");
        Invoice invoice = Invoice.draft(
                        spa, body("customerId", dana, "lines", list(Invoice.line(spa, units.said(1500)), three)))
                .issue();

        Answer issued = units.hold(invoice.shown());
        units.is(issued, "/lines/0/tax/amount", 136);
        // 12.5 % of 999 are 124.875
        units.is(issued, "/lines/1/discount/amount", 125);
        units.is(issued, "/lines/1/total/amount", 874);
        units.is(issued, "/lines/1/tax/amount", 79);
        units.is(issued, "/taxes/0/tax/amount", 215);
        units.is(issued, "/net/amount", 2159);
        units.is(issued, "/tax/amount", 215);
        units.is(issued, "/total/amount", 2374);

        Answer split = units.hold(owner.post(
                        "/payments",
                        body(
                                "parts",
                                list(units.part("CASH", 1000), units.part("CARD_TERMINAL", 1100)),
                                "allocations",
                                list(body("invoiceId", invoice.id())),
                                "tip",
                                units.money(77)))
                .expect(201));
        units.is(split, "/amount/amount", 2100);
        units.is(split, "/tip/amount", 77);
        units.is(split, "/allocations/0/amount/amount", 2023);
        units.is(invoice.shown(), "/open/amount", 351);

        Answer back = units.hold(
                Invoice.refunded(spa, split.text("/id"), units.said(501)).expect(201));
        // 238.57 and 262.43: the one that is cut more gets the unit that is left over
        units.is(back, "/refunds/0/parts/0/amount/amount", 239);
        units.is(back, "/refunds/0/parts/1/amount/amount", 262);
        units.is(back, "/refunded/amount", 501);
        units.is(invoice.shown(), "/open/amount", 852);

        GiftCard card = GiftCard.sold(spa, units.said(1000));
        card.pays(invoice, units.said(852));
        units.is(units.hold(card.shown()), "/balance/amount", 148);
        assertThat(invoice.status()).isEqualTo("PAID");

        Answer note = units.hold(invoice.credited(units.said(100)).expect(201));
        units.is(note, "/tax/amount", 9);
        units.is(note, "/net/amount", 91);
        units.is(owner.get("/customers/" + dana + "/balance").expect(200), "/credit/amount", 100);

        LocalDate tomorrow = Platform.today(spa.zone()).plusDays(1);
        units.stands(books, "CASH", 1761);
        units.stands(books, "CARD_CLEARING", 838);
        units.stands(books, "RECEIVABLES", 0);
        units.stands(books, "TIPS_PAYABLE", -77);
        units.stands(books, "GIFT_CARDS", -148);
        units.stands(books, "CUSTOMER_CREDIT", -100);
        units.stands(books, "TAXES_PAYABLE", -206);
        units.stands(books, "REVENUE", -2068);
        Answer trial = units.hold(books.trialBalance(tomorrow));
        assertThat(trial.list("/totals")).hasSize(1);
        assertThat(trial.text("/totals/0/debit/amount")).isEqualTo(trial.text("/totals/0/credit/amount"));

        String days = "?from=" + tomorrow.minusDays(20) + "&to=" + tomorrow;
        Answer taxes = units.hold(owner.get("/reports/taxes" + days).expect(200));
        assertThat(taxes.text("/items/0/name")).isEqualTo("VAT");
        units.is(taxes, "/items/0/tax/amount", 206);
        units.is(taxes, "/items/0/net/amount", 2068);
        units.is(taxes, "/items/0/total/amount", 2274);
        units.is(taxes, "/totals/0/tax/amount", 206);
        for (String report : List.of("revenue", "takings", "profit-and-loss", "cash-flow", "held")) {
            units.hold(owner.get("/reports/" + report + days).expect(200));
        }
        units.hold(owner.get("/reports/receivables").expect(200));
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
        GiftCardStormIT.cardsAgree(platform, spa);
    }

    @ParameterizedTest
    @CsvSource({"JPY, 1500.5", "KWD, 1.5005"})
    void whatIsLessThanTheSmallestUnitIsRefused(String currency, String amount) {
        Business spa = business(currency);
        Invoice invoice = Invoice.issued(spa, "2000");

        spa.owner()
                .post("/invoices", body("lines", list(Invoice.line(spa, amount))))
                .refusedField("lines[0].unitPrice.amount", "too_many_decimals");
        spa.owner()
                .post("/payments", invoice.payment("CASH", amount))
                .refusedField("parts[0].amount.amount", "too_many_decimals");
        spa.owner()
                .post("/gift-cards", GiftCard.sale(spa, amount))
                .refusedField("parts[0].amount.amount", "too_many_decimals");
    }

    @Test
    void theSmallestUnitIsPaidAndGivenBack() {
        for (String unit : List.of("1 JPY", "0.001 KWD")) {
            String[] amount = unit.split(" ");
            Business spa = business(amount[1]);
            Invoice invoice = Invoice.issued(spa, amount[0]);

            String payment = invoice.paid(amount[0]);

            assertThat(invoice.status()).as(unit).isEqualTo("PAID");
            assertThat(Invoice.refunded(spa, payment, amount[0]).expect(201).text("/refunded/amount"))
                    .isEqualTo(amount[0]);
            assertThat(invoice.open()).isEqualTo(amount[0]);
            assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
        }
    }

    private Business business(String currency) {
        return platform.registersBusiness("decimals")
                .charging(currency)
                .approved()
                .opensDaily("09:00", "21:00");
    }

    /** The smallest units of a business's currency, and how they are said. */
    private record Units(Business business, int decimals) {

        String said(long units) {
            return BigDecimal.valueOf(units, decimals).toPlainString();
        }

        JsonObject money(long units) {
            return Invoice.money(business, said(units));
        }

        JsonObject part(String method, long units) {
            return body("method", method, "amount", money(units));
        }

        void is(Answer answer, String pointer, long units) {
            assertThat(answer.text(pointer)).as(pointer).isEqualTo(said(units));
        }

        void stands(Books books, String role, long units) {
            assertThat(books.balance(role, Platform.today(business.zone()).plusDays(1)))
                    .as(role)
                    .isEqualTo(said(units) + " " + business.currency());
        }

        /** Holds that all amounts of an answer have the decimals of the currency. */
        Answer hold(Answer answer) {
            assertThat(AMOUNT.matcher(answer.text()).results().map((MatchResult found) -> found.group(1)))
                    .as(answer.toString())
                    .isNotEmpty()
                    .allMatch(amount -> new BigDecimal(amount).scale() == decimals);
            return answer;
        }
    }
}
