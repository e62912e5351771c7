package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Receiver.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Receiver;
import io.thermae.it.support.Receiver.Call;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a customer is erased, programs outside still hear of each step of his documents and payments, but not whose they were. */
@ArquillianTest
@RunAsClient
public class WebhookErasureIT {

    private static final Object[] TYPES = {
        "invoice.issued", "invoice.paid", "invoice.reopened", "payment.received", "payment.refunded", "customer.updated"
    };

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("hook-erased").approved();
    private final Api owner = spa.owner();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void whatWaitsOfHisDocumentsIsBroughtWithoutHim() {
        Answer registered = receiver.isRegistered(owner, TYPES);
        String webhook = "/webhooks/" + registered.text("/webhook/id");
        owner.post(webhook + "/pause").expect(200);
        String dana = Invoice.customer(spa, "Dana");
        owner.put("/customers/" + dana, body("name", "Dana Omarova", "phone", Unique.phone()))
                .expect(200);
        Invoice invoice = Invoice.issued(spa, "100.00", dana);
        String payment = invoice.paid("100.00");
        owner.post(
                        "/payments/" + payment + "/refunds",
                        body("amount", Invoice.money(spa, "10.00"), "reason", "Dana was ill"))
                .expect(201);
        patiently("what is kept")
                .until(() -> owner.get(webhook).text("/waiting").equals("6"));

        owner.post("/customers/" + dana + "/erasure", body("reason", "Asked for it"))
                .expect(204);

        assertThat(owner.get(webhook).text("/waiting")).isEqualTo("5");
        owner.post(webhook + "/resume").expect(200);
        List<Call> calls = receiver.awaits(5);
        assertThat(calls).extracting(Call::text).noneMatch(text -> text.contains("Dana"));
        assertThat(calls)
                .filteredOn(call -> call.event().startsWith("invoice."))
                .extracting(Call::event)
                .containsExactly("invoice.issued", "invoice.paid", "invoice.reopened");
        assertThat(calls)
                .filteredOn(call -> call.event().startsWith("payment."))
                .extracting(Call::event)
                .containsExactly("payment.received", "payment.refunded");
        assertThat(calls).allSatisfy(call -> assertThat(call.isSignedWith(registered.text("/secret")))
                .isTrue());
        JsonObject issued = calls.stream()
                .filter(call -> call.event().equals("invoice.issued"))
                .findFirst()
                .orElseThrow()
                .json();
        assertThat(issued.getJsonObject("data").getJsonObject("invoice").getString("customerId"))
                .isEqualTo(dana);
    }
}
