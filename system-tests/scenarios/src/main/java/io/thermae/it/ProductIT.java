package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Product;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Products are told apart by name and number while they are sold; what is none is refused, naming the field and its rule. */
@ArquillianTest
@RunAsClient
public class ProductIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("products").approved();
    private final Api owner = spa.owner();
    private final JsonObject oil = Body.with(Product.offer(spa, "Argan oil", "1500.00"), "sku", "OIL-100");

    @Test
    void aProductIsAddedChangedAndArchived() {
        String care = owner.post("/service-categories", body("name", "Care"))
                .expect(201)
                .text("/id");
        Answer added =
                owner.post("/products", Body.with(oil, "categoryId", care)).expect(201);
        String path = "/products/" + added.text("/id");
        assertThat(added.text("/sku")).isEqualTo("OIL-100");
        assertThat(added.text("/categoryId")).isEqualTo(care);
        assertThat(added.has("/archivedAt")).isFalse();

        String seen = owner.get(path).expect(200).header("ETag");
        Answer dearer = owner.withHeader("If-Match", seen)
                .put(path, Body.with(oil, "price.amount", "1600.00"))
                .expect(200);
        assertThat(dearer.text("/price/amount")).isEqualTo("1600.00");
        assertThat(dearer.has("/categoryId")).isFalse();
        owner.withHeader("If-Match", seen).put(path, oil).refused(412, "stale_version");
        owner.withHeader("If-Match", seen).delete(path).refused(412, "stale_version");

        owner.delete(path).expect(204);
        owner.delete(path).expect(204);
        assertThat(owner.get(path).expect(200).has("/archivedAt")).isTrue();
        owner.put(path, oil).refused(409, "illegal_transition");
        // another one may be called so now
        owner.post("/products", oil).expect(201);
        assertThat(owner.get("/products?archived=false").expect(200).items()).hasSize(1);
        assertThat(owner.get("/products?archived=true").expect(200).items()).hasSize(1);
        assertThat(owner.get("/products?sku=oil-100").expect(200).items()).hasSize(2);
        assertThat(owner.get("/products?sku=oil").expect(200).items()).isEmpty();
        owner.get("/products?archived=perhaps").refusedField("archived", "unknown_value");
    }

    @Test
    void noTwoThatAreSoldHaveOneNameOrOneNumber() {
        owner.post("/products", oil).expect(201);
        JsonObject soap = Product.offer(spa, "Soap", "300.00");
        String path = "/products/" + owner.post("/products", soap).expect(201).text("/id");

        refuses(Body.with(soap, "name", " ARGAN OIL "), "name", "taken");
        refuses(Body.with(Body.with(soap, "name", "Balm"), "sku", "oil-100"), "sku", "taken");
        owner.put(path, Body.with(soap, "name", "Argan oil")).refusedField("name", "taken");
        owner.put(path, Body.with(soap, "name", "SOAP")).expect(200);

        // two at once: one of them is there
        List<Answer> answers = owner.postAtOnce(6, "/products", Product.offer(spa, "Balm", "700.00"));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 400)).hasSize(5);
        // none of them needs a number
        owner.post("/products", Product.offer(spa, "Salt", "200.00")).expect(201);
        Answer page = owner.get("/products?limit=2").expect(200);
        assertThat(page.items())
                .extracting(product -> product.getString("name"))
                .containsExactly("Salt", "Balm");
        assertThat(owner.get("/products?limit=2&cursor=" + page.text("/nextCursor"))
                        .items())
                .extracting(product -> product.getString("name"))
                .containsExactly("SOAP", "Argan oil");
    }

    @Test
    void whatIsSoldIsLookedAt() {
        refuses(Body.without(oil, "name"), "name", "required");
        refuses(Body.without(oil, "price"), "price", "required");
        refuses(Body.with(oil, "name", ""), "name", "required");
        refuses(Body.with(oil, "name", "x".repeat(201)), "name", "too_long");
        refuses(Body.with(oil, "sku", "x".repeat(65)), "sku", "too_long");
        refuses(Body.with(oil, "price.amount", "0.00"), "price", "must_be_positive");
        refuses(Body.with(oil, "price.amount", "900000000000.00"), "price.amount", "out_of_range");
        refuses(Body.with(oil, "price.currency", "USD"), "price.currency", "currency_mismatch");
        refuses(Body.with(oil, "taxRateId", UUID.randomUUID()), "taxRateId", "unknown_tax_rate");
        refuses(Body.with(oil, "categoryId", UUID.randomUUID()), "categoryId", "unknown_category");
        owner.post("/products", Body.with(oil, "stock", 10)).refused(400, "unknown_field");
        assertThat(owner.get("/products").expect(200).items()).isEmpty();
    }

    @Test
    void aRateOfProductsIsNotLeftOutUnnoticed() {
        String vat = owner.put(
                        "/tax-rates", body("rates", list(body("name", "VAT", "percent", "12", "standard", true))))
                .expect(200)
                .text("/items/0/id");
        String path = "/products/"
                + owner.post("/products", Body.with(oil, "taxRateId", vat))
                        .expect(201)
                        .text("/id");

        owner.put("/tax-rates", body("rates", list())).refusedField("rates", "rate_of_products");

        owner.delete(path).expect(204);
        owner.put("/tax-rates", body("rates", list())).expect(200);
    }

    @Test
    void whoMayAndWhoseItIs() {
        Product soap = Product.sold(spa, "Soap", "300.00");
        Api marcus = spa.manager("Marcus").api();
        marcus.get(soap.path()).expect(200);
        marcus.put(soap.path(), Product.offer(spa, "Soap", "310.00")).expect(200);
        String id = marcus.get("/users/me").text("/id");
        owner.put(
                        "/users/" + id + "/permissions",
                        body("overrides", list(body("permission", "SERVICES_MANAGE", "granted", false))))
                .expect(200);
        marcus.get("/products").expect(200);
        marcus.post("/products", oil).refused(403, "forbidden");
        marcus.put(soap.path(), oil).refused(403, "forbidden");
        marcus.delete(soap.path()).refused(403, "forbidden");

        Business other = platform.registersBusiness("other-products").approved();
        other.owner().get(soap.path()).refused(404, "not_found");
        other.owner().put(soap.path(), oil).refused(404, "not_found");
        other.owner().delete(soap.path()).refused(404, "not_found");
        // its own may be called as another business's
        other.owner().post("/products", Product.offer(other, "Soap", "300.00")).expect(201);
        assertThat(owner.get("/products").expect(200).items()).hasSize(1);
    }

    private void refuses(JsonObject product, String field, String rule) {
        owner.post("/products", product).refusedField(field, rule);
    }
}
