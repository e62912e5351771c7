package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
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

/** What is no payment is refused, naming the field and its rule; and whose payments are whose. */
@ArquillianTest
@RunAsClient
public class PaymentInputIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("payments").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final String dana = Invoice.customer(spa, "Dana");

    @Test
    void nobodyPaysMoreThanIsOwedOrForWhatIsNot() {
        Invoice invoice = Invoice.issued(spa, "100.00", dana);
        JsonObject all = invoice.payment("CASH", "150.00");
        owner.post(
                        "/payments",
                        Body.with(
                                all,
                                "allocations",
                                list(body("invoiceId", invoice.id(), "amount", money(spa, "100.01")))))
                .refusedInEachLanguage(422, "more_than_open");
        owner.post(
                        "/payments",
                        Body.with(
                                invoice.payment("CASH", "50.00"),
                                "allocations",
                                list(body("invoiceId", invoice.id(), "amount", money(spa, "50.01")))))
                .refusedField("allocations[0].amount", "more_than_comes");
        owner.post("/payments", Body.with(all, "tip", money(spa, "150.01"))).refusedField("tip", "more_than_comes");
        owner.post("/payments", Body.with(all, "allocations", list(body("invoiceId", UUID.randomUUID()))))
                .refusedField("allocations[0].invoiceId", "unknown_invoice");
        owner.post(
                        "/payments",
                        Body.with(
                                all,
                                "allocations",
                                list(body("invoiceId", invoice.id()), body("invoiceId", invoice.id()))))
                .refusedField("allocations[1].invoiceId", "repeated");
        owner.post("/payments", Invoice.draft(spa, "100.00").payment("CASH", "100.00"))
                .refused(409, "illegal_transition");
        owner.post("/payments", Invoice.issued(spa, "100.00").payment("CASH", "100.01"))
                .refusedField("customerId", "required");
        owner.post("/payments", Body.with(all, "customerId", UUID.randomUUID()))
                .refusedField("customerId", "unknown_customer");
        owner.post("/payments", Body.with(all, "paid", true)).refused(400, "unknown_field");
        owner.post(
                        "/payments",
                        Body.with(all, "parts", list(part("ACCOUNT_CREDIT", "1.00"), part("ACCOUNT_CREDIT", "1.00"))))
                .refusedField("parts[1].method", "repeated");
        assertThat(owner.get("/payments").items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    []                                                                     | parts | too_few
                    null                                                                   | parts | required
                    [{"method":"CASH","amount":{"amount":"0.00","currency":"KZT"}}]         | parts[0].amount | must_be_positive
                    [{"method":"CASH","amount":{"amount":"-1.00","currency":"KZT"}}]        | parts[0].amount.amount | invalid_amount
                    [{"method":"CASH","amount":{"amount":"1.001","currency":"KZT"}}]        | parts[0].amount.amount | too_many_decimals
                    [{"method":"CASH","amount":{"amount":"1.00","currency":"USD"}}]         | parts[0].amount.currency | currency_mismatch
                    [{"method":"SHELLS","amount":{"amount":"1.00","currency":"KZT"}}]       | parts[0].method | unknown_value
                    [{"method":"CASH"}]                                                    | parts[0].amount | required
                    """,
            delimiter = '|')
    void whatIsNoMoneyIsRefused(String parts, String field, String rule) {
        owner.post("/payments", Body.read("{\"customerId\":\"" + dana + "\",\"parts\":" + parts + "}"))
                .refusedField(field, rule);
    }

    @Test
    void whoMayAndWhoseItIs() {
        Invoice invoice = Invoice.issued(spa, "100.00", dana);
        String payment = invoice.paid("100.00");
        Member marcus = spa.manager("Marcus");
        marcus.api().get("/payments/" + payment).expect(200);
        marcus.api()
                .post("/payments", Invoice.issued(spa, "1.00").payment("CASH", "1.00"))
                .expect(201);
        marcus.api()
                .post("/payments/" + payment + "/refunds", Invoice.refund(spa, "1.00"))
                .refused(403, "forbidden");
        marcus.api().get("/receivables").refused(403, "forbidden");
        Business other = platform.registersBusiness("other-payments").approved();
        other.owner().get("/payments/" + payment).refused(404, "not_found");
        other.owner()
                .post("/payments/" + payment + "/refunds", Invoice.refund(other, "1.00"))
                .refused(404, "not_found");
        other.owner().get("/customers/" + dana + "/balance").refused(404, "not_found");
        other.owner()
                .post("/payments", invoice.payment("CASH", "1.00"))
                .refusedField("allocations[0].invoiceId", "unknown_invoice");
    }

    @Test
    void nothingIsPostedToBooksThatAreClosed() {
        Books books = Books.of(spa);
        Invoice draft = Invoice.draft(spa, "100.00");
        books.close(today).expect(201);
        owner.post(draft.path() + "/issue").refused(422, "period_closed");
        assertThat(draft.status()).isEqualTo("DRAFT");
    }

    private JsonObject part(String method, String amount) {
        return body("method", method, "amount", money(spa, amount));
    }
}
