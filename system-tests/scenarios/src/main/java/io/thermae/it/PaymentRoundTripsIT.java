package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Platform;
import io.thermae.it.support.TestBed;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** How often a payment waits for the database does not depend on how many invoices it pays. */
@ArquillianTest
@RunAsClient
public class PaymentRoundTripsIT {

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Business spa = platform.registersBusiness("many-invoices").approved();

    @Test
    void manyInvoicesCostAsManyAsOne() {
        List<Invoice> all =
                Stream.generate(() -> Invoice.issued(spa, "10.00")).limit(21).toList();
        // the chart is there, and what is remembered of the business
        paid(all.subList(0, 1));
        List<Invoice> many = all.subList(2, all.size());

        int one = paid(all.subList(1, 2));

        assertThat(paid(many)).isEqualTo(one);
        assertThat(many).allMatch(invoice -> invoice.status().equals("PAID"));
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    /** How many round trips it takes to pay them all. */
    private int paid(List<Invoice> invoices) {
        String requestId = UUID.randomUUID().toString();
        spa.owner()
                .withHeader("X-Request-Id", requestId)
                .post("/payments", payment(invoices))
                .expect(201);
        return testBed.logged(requestId, line -> line.containsKey("route")).getInt("roundTrips");
    }

    private JsonObject payment(List<Invoice> invoices) {
        return body(
                "parts",
                list(body("method", "CASH", "amount", Invoice.money(spa, invoices.size() + "0.00"))),
                "allocations",
                list(invoices.stream()
                        .map(invoice -> body("invoiceId", invoice.id()))
                        .toArray()));
    }
}
