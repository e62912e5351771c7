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
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Product;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Products are sold by invoices that are issued, each time once, and taken back by credit notes; the books agree. */
@ArquillianTest
@RunAsClient
public class OrderIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("orders").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Product oil = Product.sold(spa, "Argan oil", "1120.00");

    @Test
    void anOrderIsAnInvoiceWithTaxesAndRevenueOfItsOwn() {
        Answer rates = owner.put(
                        "/tax-rates",
                        body(
                                "rates",
                                list(
                                        body("name", "VAT", "percent", "12", "standard", true),
                                        body("name", "Reduced", "percent", "5"))))
                .expect(200);
        String care = owner.post("/service-categories", body("name", "Care"))
                .expect(201)
                .text("/id");
        JsonObject soap = Body.with(
                Body.with(Product.offer(spa, "Soap", "105.00"), "taxRateId", rates.text("/items/1/id")),
                "categoryId",
                care);
        String soapId = owner.post("/products", soap).expect(201).text("/id");
        Books books = Books.of(spa);
        Invoice before = Invoice.issued(spa, "100.00");

        Answer order = owner.post(
                        "/orders",
                        body(
                                "customerId",
                                Invoice.customer(spa, "Dana"),
                                "note",
                                "A present",
                                "items",
                                list(
                                        Body.with(oil.item(2), "discount", money(spa, "1120.00")),
                                        body("productId", soapId, "quantity", 4, "discountPercent", "50"))))
                .expect(201);

        assertThat(order.text("/status")).isEqualTo("ISSUED");
        assertThat(order.text("/customerName")).isEqualTo("Dana");
        assertThat(order.text("/items/0/name")).isEqualTo("Argan oil");
        assertThat(order.text("/items/0/total/amount")).isEqualTo("1120.00");
        assertThat(order.text("/items/0/tax/amount")).isEqualTo("120.00");
        assertThat(order.text("/items/1/net/amount")).isEqualTo("200.00");
        assertThat(order.text("/items/1/taxPercent")).isEqualTo("5");
        assertThat(order.text("/total/amount")).isEqualTo("1330.00");
        assertThat(order.text("/open/amount")).isEqualTo("1330.00");
        assertThat(before.shown().text("/number")).isEqualTo("INV-000001");
        assertThat(order.text("/number")).isEqualTo("INV-000002");
        assertThat(books.balance("PRODUCT_REVENUE", today.plusDays(1))).isEqualTo("-1200.00 KZT");
        assertThat(books.balance("TAXES_PAYABLE", today.plusDays(1))).isEqualTo("-140.71 KZT");
        assertThat(reported("category", care)).isEqualByComparingTo("200.00");
        assertThat(reported("service", soapId)).isEqualByComparingTo("200.00");
        assertThat(reported("service", oil.id())).isEqualByComparingTo("1000.00");
        for (String by : List.of("business", "branch", "master", "service", "category")) {
            assertThat(reported(by, null)).as(by).isEqualByComparingTo("1289.29");
        }
        assertThat(owner.get("/invoices/" + order.text("/invoiceId"))
                        .expect(200)
                        .text("/lines/1/productId"))
                .isEqualTo(soapId);

        // what was sold keeps its name and its price
        owner.put("/products/" + soapId, Product.offer(spa, "Fine soap", "200.00"))
                .expect(200);
        Answer seen = owner.get("/orders/" + order.text("/id")).expect(200);
        assertThat(seen.json()).isEqualTo(order.json());
        assertThat(seen.text("/items/1/unitPrice/amount")).isEqualTo("105.00");
        new Invoice(spa, order.text("/invoiceId")).paid("1330.00");
        assertThat(owner.get("/orders/" + order.text("/id")).text("/status")).isEqualTo("PAID");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void aCancelledOrderIsTakenBackWholeAndOnce() {
        Books books = Books.of(spa);
        Answer order = owner.post("/orders", oil.order(3)).expect(201);
        String path = "/orders/" + order.text("/id");
        String seen = owner.get(path).expect(200).header("ETag");
        new Invoice(spa, order.text("/invoiceId")).paid("1000.00");
        owner.post(path + "/cancel", body()).refusedField("reason", "required");
        owner.withHeader("If-Match", seen)
                .post(path + "/cancel", body("reason", "Open"))
                .refused(412, "stale_version");

        Answer cancelled = owner.post(path + "/cancel", body("reason", "Open")).expect(200);

        assertThat(cancelled.text("/status")).isEqualTo("CREDITED");
        assertThat(cancelled.text("/credited/amount")).isEqualTo("3360.00");
        assertThat(cancelled.text("/open/amount")).isEqualTo("0.00");
        assertThat(books.balance("PRODUCT_REVENUE", today.plusDays(1))).isEqualTo("0.00 KZT");
        assertThat(reported("service", oil.id())).isEqualByComparingTo("0.00");
        List<JsonObject> notes =
                owner.get("/invoices?kind=CREDIT_NOTE").expect(200).items();
        assertThat(notes).hasSize(1);
        assertThat(notes.get(0).getJsonArray("lines").getJsonObject(0).getString("productId"))
                .isEqualTo(oil.id());
        owner.post(path + "/cancel", body("reason", "Open")).refused(409, "illegal_transition");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void whatIsSoldOnceIsOneOrderHoweverOftenItIsAsked() {
        Api desk = owner.withHeader("Idempotency-Key", Unique.subdomain("order"));

        List<Answer> answers = desk.postAtOnce(8, "/orders", oil.order(1));

        assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
        Answer again = desk.post("/orders", oil.order(1)).expect(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(answers.stream().filter(answer -> answer.status() == 201).map(answer -> answer.text("/id")))
                .isNotEmpty()
                .containsOnly(again.text("/id"));
        assertThat(owner.get("/orders").expect(200).items()).hasSize(1);
        assertThat(owner.get("/invoices").expect(200).items()).hasSize(1);

        // without a key each is one, and their numbers have no gap
        owner.postAtOnce(4, "/orders", oil.order(1)).forEach(answer -> answer.expect(201));
        assertThat(owner.get("/orders").expect(200).items())
                .extracting(order -> order.getString("number"))
                .containsExactlyInAnyOrder("INV-000001", "INV-000002", "INV-000003", "INV-000004", "INV-000005");
    }

    @Test
    void whatIsSoldIsLookedAt() {
        refuses(body(), "items", "required");
        refuses(body("items", list()), "items", "too_few");
        refuses(body("items", JsonValue.NULL), "items", "required");
        refuses(body("items", list(JsonValue.NULL)), "items[0]", "required");
        refuses(body("items", list(body("quantity", 1))), "items[0].productId", "required");
        refuses(body("items", list(body("productId", oil.id()))), "items[0].quantity", "required");
        refuses(oil.order(0), "items[0].quantity", "out_of_range");
        refuses(oil.order(-1), "items[0].quantity", "out_of_range");
        refuses(oil.order(10_000), "items[0].quantity", "out_of_range");
        refuses(with("unitPrice", money(spa, "999999999999.00")), "items", "out_of_range");
        refuses(with("unitPrice", money(spa, "-1.00")), "items[0].unitPrice.amount", "invalid_amount");
        refuses(
                with("unitPrice", body("amount", "1.00", "currency", "USD")),
                "items[0].unitPrice.currency",
                "currency_mismatch");
        refuses(with("discount", money(spa, "1120.01")), "items[0].discount", "more_than_price");
        refuses(with("discountPercent", "101"), "items[0].discountPercent", "out_of_range");
        refuses(with("sellerId", UUID.randomUUID()), "items[0].sellerId", "unknown_master");
        refuses(Body.with(oil.order(1), "customerId", UUID.randomUUID()), "customerId", "unknown_customer");
        refuses(Body.with(oil.order(1), "branchId", UUID.randomUUID()), "branchId", "unknown_branch");
        refuses(Body.with(oil.order(1), "note", "x".repeat(1001)), "note", "too_long");
        owner.post("/orders", Body.with(oil.order(1), "series", "X")).refused(400, "unknown_field");

        Product soap = Product.sold(spa, "Soap", "300.00");
        owner.delete(soap.path()).expect(204);
        refuses(soap.order(1), "items[0].productId", "unknown_product");
        refuses(body("items", list(oil.item(1), soap.item(1))), "items[1].productId", "unknown_product");
        Business other = platform.registersBusiness("other-orders").approved();
        refuses(Product.sold(other, "Theirs", "100.00").order(1), "items[0].productId", "unknown_product");
        owner.get("/orders?customerId=nobody").refusedField("customerId", "invalid_format");

        Books.of(spa).close(today).expect(201);
        owner.post("/orders", oil.order(1)).refused(422, "period_closed");
        assertThat(owner.get("/orders").expect(200).items()).isEmpty();
        assertThat(owner.get("/invoices").expect(200).items()).isEmpty();
    }

    @Test
    void whoMayAndWhoseItIs() {
        Api marcus = spa.manager("Marcus").api();
        JsonObject cheap = with("unitPrice", money(spa, "1000.00"));
        Answer sold = marcus.post("/orders", cheap).expect(201);
        assertThat(sold.text("/total/amount")).isEqualTo("1000.00");
        String path = "/orders/" + sold.text("/id");
        marcus.post(path + "/cancel", body("reason", "Mine")).refused(403, "forbidden");
        forbids(marcus, "SERVICES_MANAGE");
        marcus.post("/orders", cheap).refused(403, "forbidden");
        // the price that the desk has shown is no other one
        marcus.post("/orders", with("unitPrice", money(spa, "1120.00"))).expect(201);
        forbids(marcus, "PAYMENTS_TAKE");
        marcus.post("/orders", oil.order(1)).refused(403, "forbidden");
        marcus.get(path).refused(403, "forbidden");

        // a manager's orders are those of his branches
        String branch = owner.post("/branches", body("name", "Other", "timeZone", "Asia/Almaty"))
                .expect(201)
                .text("/id");
        Api livia = spa.manager("Livia", branch).api();
        livia.get(path).refused(404, "not_found");
        livia.post("/orders", Body.with(oil.order(1), "branchId", spa.branchId()))
                .refusedField("branchId", "unknown_branch");
        assertThat(livia.post("/orders", oil.order(1)).expect(201).text("/branchId"))
                .isEqualTo(branch);
        assertThat(livia.get("/orders").expect(200).items()).hasSize(1);
        assertThat(owner.get("/orders?branchId=" + branch).expect(200).items()).hasSize(1);
        assertThat(owner.get("/orders").expect(200).items()).hasSize(3);

        Business other = platform.registersBusiness("orders-of-others").approved();
        other.owner().get(path).refused(404, "not_found");
        other.owner().post(path + "/cancel", body("reason", "Mine")).refused(404, "not_found");
        assertThat(other.owner().get("/orders").expect(200).items()).isEmpty();
    }

    /** One item of the oil, of which something more is said. */
    private JsonObject with(String name, Object value) {
        return body("items", list(Body.with(oil.item(1), name, value)));
    }

    private void refuses(JsonObject order, String field, String rule) {
        owner.post("/orders", order).refusedField(field, rule);
    }

    private void forbids(Api manager, String permission) {
        String id = manager.get("/users/me").expect(200).text("/id");
        owner.put(
                        "/users/" + id + "/permissions",
                        body("overrides", list(body("permission", permission, "granted", false))))
                .expect(200);
    }

    /** What the report of revenue says of something; of all if it is null. */
    private BigDecimal reported(String by, @Nullable String id) {
        return owner
                .get("/reports/revenue?from=" + today.minusDays(1) + "&to=" + today.plusDays(1) + "&by=" + by)
                .expect(200)
                .items()
                .stream()
                .filter(row -> id == null || id.equals(row.getString("id", "")))
                .map(row -> new BigDecimal(row.getJsonObject("net").getString("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
