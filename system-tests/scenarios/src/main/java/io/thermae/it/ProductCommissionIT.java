package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Master;
import io.thermae.it.support.Paper;
import io.thermae.it.support.Payroll;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Product;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Masters earn by the products that they sell, by rules of products alone, once that is paid. */
@ArquillianTest
@RunAsClient
public class ProductCommissionIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("product-commissions").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage = spa.service("Massage").lasting(60).costing("1000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    private final Product oil = Product.sold(spa, "Argan oil", "500.00");
    private final Product soap = Product.sold(spa, "Soap", "100.00");

    @Test
    void whatAMasterHasSoldIsPaidByTheRulesOfProducts() {
        Payroll.percent(spa, "40");
        owner.post("/commission-rules", body("allProducts", true, "percent", "5"))
                .expect(201);
        owner.post("/commission-rules", body("productId", oil.id(), "fixed", money(spa, "70.00")))
                .expect(201);
        Payroll.invoiced(spa, aigerim.id(), "1000.00").paid("1000.00");
        Answer order = sells(oil.item(1), soap.item(2));
        Answer unpaid = sells(oil.item(1));
        new Invoice(spa, order.text("/invoiceId")).paid("700.00");
        assertThat(unpaid.text("/open/amount")).isEqualTo("500.00");

        Payroll.past(platform, spa, today, 2);

        Payroll payroll = Payroll.drawn(spa, today.minusDays(2), today.minusDays(1));

        assertThat(payroll.shown().text("/statements/0/revenue/amount")).isEqualTo("1700.00");
        assertThat(payroll.shown().text("/statements/0/commission/amount")).isEqualTo("480.00");
        List<JsonObject> lines =
                owner.get(payroll.path() + "/lines").expect(200).items();
        assertThat(lines)
                .extracting(line -> line.getString("kind"))
                .containsExactlyInAnyOrder("SERVICE", "PRODUCT", "PRODUCT");
        assertThat(lines)
                .filteredOn(line -> line.getString("productId", "").equals(oil.id()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getString("description")).isEqualTo("Argan oil");
                    assertThat(line.getJsonObject("commission").getString("amount"))
                            .isEqualTo("70.00");
                });
        String statement = payroll.path() + "/statement?masterId=" + aigerim.id();
        assertThat(owner.get(statement).expect(200).text())
                .contains("PRODUCT,INV-")
                .contains(",Soap,,200.00,5,10.00,");
        assertThat(Paper.of(owner.in("en").bytes(statement + "&format=pdf")))
                .contains("Product", "Argan oil", "To be paid ₸480.00");
        payroll.approve().expect(200);

        // what is taken back is taken back
        owner.post("/orders/" + order.text("/id") + "/cancel", body("reason", "Open"))
                .expect(200);
        Payroll.past(platform, spa, today, 1);
        Payroll next = Payroll.drawn(spa, today.minusDays(1), today);
        assertThat(next.shown().text("/statements/0/revenue/amount")).isEqualTo("-700.00");
        assertThat(next.shown().text("/statements/0/commission/amount")).isEqualTo("-80.00");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void rulesOfServicesPayNothingForProducts() {
        Payroll.percent(spa, "40");
        new Invoice(spa, sells(oil.item(1)).text("/invoiceId")).paid("500.00");

        Payroll payroll = Payroll.drawn(spa, today, today.plusDays(1));

        assertThat(payroll.shown().text("/statements/0/revenue/amount")).isEqualTo("500.00");
        assertThat(payroll.shown().text("/statements/0/commission/amount")).isEqualTo("0.00");
    }

    @Test
    void aRuleIsOfServicesOrOfProducts() {
        JsonObject rule = body("productId", oil.id(), "percent", "10");
        Answer added = owner.post("/commission-rules", rule).expect(201);
        assertThat(added.text("/productId")).isEqualTo(oil.id());
        assertThat(added.text("/allProducts")).isEqualTo("false");
        owner.post("/commission-rules", rule).refusedField("fromRevenue", "taken");
        owner.post("/commission-rules", body("allProducts", true, "percent", "10"))
                .expect(201);
        owner.post("/commission-rules", body("percent", "10")).expect(201);
        owner.post("/commission-rules", Body.with(rule, "serviceId", massage.id()))
                .refusedField("serviceId", "service_or_product");
        owner.post("/commission-rules", Body.with(rule, "productId", UUID.randomUUID()))
                .refusedField("productId", "unknown_product");
        Business other = platform.registersBusiness("other-commissions").approved();
        other.owner().post("/commission-rules", rule).refusedField("productId", "unknown_product");
    }

    /** Sells items, all by the master. */
    private Answer sells(JsonObject... items) {
        Object[] sold = new Object[items.length];
        for (int i = 0; i < items.length; i++) {
            sold[i] = Body.with(items[i], "sellerId", aigerim.id());
        }
        return owner.post("/orders", body("items", list(sold))).expect(201);
    }
}
