package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.line;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no invoice is refused, naming the field and its rule; and whose invoices are whose. */
@ArquillianTest
@RunAsClient
public class InvoiceInputIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("invoices").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();

    @Test
    void taxRatesAreEditedAsOneList() {
        Answer first = taxed("12");
        String id = first.text("/items/0/id");
        owner.withHeader("If-Match", "\"0\"")
                .put("/tax-rates", body("rates", list()))
                .refused(412, "stale_version");
        owner.put("/tax-rates", body("rates", list(body("id", id, "name", "VAT", "percent", "16"))))
                .refusedField("rates[0].percent", "rate_stays");
        owner.put(
                        "/tax-rates",
                        body("rates", list(body("name", "A", "percent", "1"), body("name", "a ", "percent", "2"))))
                .refusedField("rates[1].name", "repeated");
        owner.put("/tax-rates", body("rates", list(body("id", UUID.randomUUID(), "name", "B", "percent", "1"))))
                .refusedField("rates[0].id", "unknown_tax_rate");
        for (String percent : List.of("-1", "12,5", "1.2345", "NaN")) {
            owner.put("/tax-rates", body("rates", list(body("name", "B", "percent", percent))))
                    .refusedField("rates[0].percent", "invalid_format");
        }
        owner.put("/tax-rates", body("rates", list(body("name", "B", "percent", "100.001"))))
                .refusedField("rates[0].percent", "out_of_range");
        Answer renamed = owner.put(
                        "/tax-rates",
                        body(
                                "rates",
                                list(
                                        body("name", "New", "percent", "16", "standard", true),
                                        body("id", id, "name", "Old VAT", "percent", "12"))))
                .expect(200);
        assertThat(renamed.text("/items/1/id")).isEqualTo(id);
        assertThat(owner.put("/tax-rates", body("rates", list())).expect(200).items())
                .isEmpty();
        // what is not used any more does not change any more
        String changes = "/audit?entity=finance.tax_rate&action=UPDATE&entityId=" + id;
        int before = owner.get(changes).expect(200).items().size();
        taxed("20");
        assertThat(owner.get(changes).expect(200).items()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lines       | []                                                         | lines | too_few
                    lines       | null                                                       | lines | required
                    series      | "cn 1"                                                     | series | invalid_format
                    series      | "CN"                                                       | series | invalid_format
                    dueInDays   | -1                                                         | dueInDays | out_of_range
                    dueInDays   | 366                                                        | dueInDays | out_of_range
                    branchId    | "00000000-0000-7000-8000-000000000001"                     | branchId | unknown_branch
                    customerId  | "00000000-0000-7000-8000-000000000001"                     | customerId | unknown_customer
                    """,
            delimiter = '|')
    void whatIsNoInvoiceIsRefused(String field, String value, String refused, String rule) {
        JsonObject good = body("lines", list(line(spa, "100.00")));
        owner.post(
                        "/invoices",
                        Body.with(
                                good, field, Body.read("{\"v\":" + value + "}").get("v")))
                .refusedField(refused, rule);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    description     | ""                                       | description | required
                    quantity        | 0                                        | quantity | out_of_range
                    quantity        | -1                                       | quantity | out_of_range
                    unitPrice       | {"amount":"-1.00","currency":"KZT"}      | unitPrice.amount | invalid_amount
                    unitPrice       | {"amount":"1.001","currency":"KZT"}      | unitPrice.amount | too_many_decimals
                    unitPrice       | {"amount":"1.00","currency":"EUR"}       | unitPrice.currency | currency_mismatch
                    discount        | {"amount":"100.01","currency":"KZT"}     | discount | more_than_price
                    discount        | {"amount":"1.00","currency":"EUR"}       | discount.currency | currency_mismatch
                    discountPercent | "100.5"                                  | discountPercent | out_of_range
                    taxRateId       | "00000000-0000-7000-8000-000000000001"   | taxRateId | unknown_tax_rate
                    serviceId       | "00000000-0000-7000-8000-000000000001"   | serviceId | unknown_service
                    """,
            delimiter = '|')
    void whatIsNoLineIsRefused(String field, String value, String refused, String rule) {
        JsonObject line = Body.with(
                line(spa, "100.00"), field, Body.read("{\"v\":" + value + "}").get("v"));
        owner.post("/invoices", body("lines", list(line))).refusedField("lines[0]." + refused, rule);
    }

    @Test
    void oneDiscountOnlyAndNothingThatIsNotKnownAndNotTooMuch() {
        JsonObject line = line(spa, "100.00");
        owner.post(
                        "/invoices",
                        body(
                                "lines",
                                list(Body.with(
                                        Body.with(line, "discountPercent", "1"), "discount", money(spa, "1.00")))))
                .refusedField("lines[0].discount", "one_discount_only");
        owner.post("/invoices", body("lines", list(Body.with(line, "price", 1))))
                .refused(400, "unknown_field");
        owner.post("/invoices", body("lines", list(Body.with(line(spa, "999999999999.99"), "quantity", 10_000))))
                .refusedField("lines", "out_of_range");
    }

    @Test
    void whoMayAndWhoseItIs() {
        Invoice invoice = Invoice.issued(spa, "100.00");
        String branch = owner.post("/branches", body("name", "Other", "timeZone", "Asia/Almaty"))
                .expect(201)
                .text("/id");
        Member here = spa.manager("Marcus");
        Member there = spa.manager("Julia", branch);
        here.api().get(invoice.path()).expect(200);
        there.api().get(invoice.path()).refused(404, "not_found");
        there.api().post(invoice.path() + "/issue").refused(404, "not_found");
        assertThat(there.api().get("/invoices").expect(200).items()).isEmpty();
        JsonObject good = body("lines", list(line(spa, "100.00")));
        here.api().post("/invoices", good).expect(201);
        there.api()
                .post("/invoices", Body.with(good, "branchId", spa.branchId()))
                .refusedField("branchId", "unknown_branch");
        owner.post("/invoices", good).refusedField("branchId", "required");
        // to take back needs more than to take in
        here.api().post(invoice.path() + "/credit-notes", body("reason", "No")).refused(403, "forbidden");
        here.api().post(invoice.path() + "/write-off", body("reason", "No")).refused(403, "forbidden");
        here.api().delete(invoice.path() + "/write-off").refused(403, "forbidden");
        Business other = platform.registersBusiness("other-invoices").approved();
        other.owner().get(invoice.path()).refused(404, "not_found");
        other.owner()
                .put(invoice.path(), body("lines", list(line(other, "1.00"))))
                .refused(404, "not_found");
        other.owner()
                .post(invoice.path() + "/credit-notes", body("reason", "No"))
                .refused(404, "not_found");
        other.owner().post(invoice.path() + "/write-off", body("reason", "No")).refused(404, "not_found");
        other.owner().delete(invoice.path() + "/write-off").refused(404, "not_found");
    }

    private Answer taxed(String percent) {
        return owner.put("/tax-rates", body("rates", list(body("name", "VAT", "percent", percent, "standard", true))))
                .expect(200);
    }
}
