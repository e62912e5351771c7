package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
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

/** Programs outside are told of documents, payments and customers: in the form of the API, and of each in order. */
@ArquillianTest
@RunAsClient
public class WebhookDocumentsIT {

    private static final Object[] OF_MONEY = {
        "invoice.issued",
        "invoice.paid",
        "invoice.written_off",
        "invoice.reopened",
        "credit_note.issued",
        "payment.received",
        "payment.refunded"
    };
    private static final Object[] OF_CUSTOMERS = {
        "customer.created", "customer.updated", "customer.merged", "customer.erased"
    };

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("hook-money").approved();
    private final Api owner = spa.owner();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void whatBecomesOfAnInvoiceIsToldInOrderAndAsTheApiShowsIt() {
        Answer registered = receiver.isRegistered(owner, OF_MONEY);
        Invoice invoice = Invoice.issued(spa, "100.00", Invoice.customer(spa, "Dana"));
        String payment = invoice.paid("60.00");
        invoice.paid("40.00");
        Invoice.refunded(spa, payment, "10.00").expect(201);
        String note = invoice.credited("20.00").expect(201).text("/id");
        Invoice given = Invoice.issued(spa, "50.00");
        given.writtenOff("Moved away").expect(200);
        owner.delete(given.path() + "/write-off").expect(200);

        List<Call> ofInvoice = receiver.awaits(4, call -> isAbout(call, "invoice", invoice.id()));
        List<Call> ofPayment = receiver.awaits(2, call -> isAbout(call, "payment", payment));
        List<Call> ofGiven = receiver.awaits(3, call -> isAbout(call, "invoice", given.id()));

        assertThat(ofInvoice)
                .extracting(Call::event)
                .containsExactly("invoice.issued", "invoice.paid", "invoice.reopened", "invoice.paid");
        assertThat(data(ofInvoice.get(2), "invoice").getJsonObject("open").getString("amount"))
                .isEqualTo("10.00");
        assertThat(ofInvoice)
                .extracting(call -> data(call, "invoice").getInt("version"))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(ofInvoice).allSatisfy(call -> {
            assertThat(call.isSignedWith(registered.text("/secret"))).isTrue();
            assertThat(call.json().getString("businessId"))
                    .isEqualTo(spa.tenantId().toString());
        });
        JsonObject last = data(ofInvoice.get(3), "invoice");
        JsonObject shown = invoice.shown().json();
        for (String field : List.of(
                "number",
                "status",
                "customerId",
                "customerName",
                "total",
                "net",
                "tax",
                "paid",
                "credited",
                "open",
                "dueOn",
                "version")) {
            assertThat(last.get(field)).as(field).isEqualTo(shown.get(field));
        }
        assertThat(last.getJsonArray("lines")
                        .getJsonObject(0)
                        .getJsonObject("credited")
                        .getString("amount"))
                .isEqualTo("20.00");
        JsonObject ofNote =
                data(receiver.awaits(1, call -> isAbout(call, "invoice", note)).get(0), "invoice");
        assertThat(ofNote.getString("kind")).isEqualTo("CREDIT_NOTE");
        assertThat(ofNote.getString("creditedInvoiceId")).isEqualTo(invoice.id());
        assertThat(ofPayment).extracting(Call::event).containsExactly("payment.received", "payment.refunded");
        JsonObject refunded = ofPayment.get(1).json().getJsonObject("data");
        assertThat(refunded.getJsonObject("payment").getJsonObject("refunded").getString("amount"))
                .isEqualTo("10.00");
        assertThat(refunded.getJsonObject("payment")
                        .getJsonArray("refunds")
                        .getJsonObject(0)
                        .getString("id"))
                .isEqualTo(refunded.getString("refundId"));
        assertThat(ofGiven)
                .extracting(Call::event)
                .containsExactly("invoice.issued", "invoice.written_off", "invoice.reopened");
        assertThat(data(ofGiven.get(1), "invoice").getJsonObject("writtenOff").getString("reason"))
                .isEqualTo("Moved away");
        // what the log calls it
        assertThat(owner.get("/webhooks/" + registered.text("/webhook/id") + "/deliveries?subjectId=" + payment)
                        .items())
                .hasSize(2)
                .allSatisfy(delivery -> {
                    assertThat(delivery.getString("subjectId")).isEqualTo(payment);
                    assertThat(delivery.isNull("bookingId")).isTrue();
                });
    }

    @Test
    void whatBecomesOfACustomerIsToldAndOfOneWhoWasErasedOnlyWhoItWas() {
        Answer registered = receiver.isRegistered(owner, OF_CUSTOMERS);
        String phone = Unique.phone();
        String dana = Invoice.customer(spa, "Dana");
        owner.put("/customers/" + dana, body("name", "Dana Omarova", "phone", phone, "tags", list("vip")))
                .expect(200);
        String other = Invoice.customer(spa, "Dana O.");
        owner.post("/customers/" + dana + "/merge", body("otherId", other)).expect(200);
        List<Call> ofDana = receiver.awaits(3, call -> isAbout(call, "customer", dana));
        List<Call> ofOther = receiver.awaits(2, call -> isAbout(call, "customer", other));

        assertThat(ofDana)
                .extracting(Call::event)
                .containsExactly("customer.created", "customer.updated", "customer.updated");
        assertThat(data(ofDana.get(1), "customer").getString("phone")).isEqualTo(phone);
        assertThat(data(ofDana.get(1), "customer").getJsonArray("tags")).hasSize(1);
        assertThat(ofOther).extracting(Call::event).containsExactly("customer.created", "customer.merged");
        assertThat(data(ofOther.get(1), "customer")).containsOnlyKeys("id", "version");
        assertThat(ofOther.get(1).json().getJsonObject("data").getString("mergedInto"))
                .isEqualTo(dana);

        owner.post("/customers/" + dana + "/erasure", body("reason", "Asked for it"))
                .expect(204);

        List<Call> erased = receiver.awaits(2, call -> call.event().equals("customer.erased"));
        assertThat(erased)
                .extracting(call -> data(call, "customer"))
                .containsExactlyInAnyOrder(body("id", dana), body("id", other));
        List<JsonObject> log = owner.get("/webhooks/" + registered.text("/webhook/id") + "/deliveries")
                .items();
        assertThat(log).extracting(delivery -> delivery.getString("eventType")).containsOnly("customer.erased");
    }

    @Test
    void whoDoesNotWaitForItCostsNothingAndOthersAreNotTold() {
        Business other = platform.registersBusiness("hook-other").approved();
        receiver.isRegistered(other.owner(), OF_MONEY);

        Invoice.issued(spa, "100.00", Invoice.customer(spa, "Dana")).paid("100.00");
        Invoice.issued(other, "70.00");

        assertThat(receiver.awaits(1))
                .extracting(call -> call.json().getString("businessId"))
                .containsOnly(other.tenantId().toString());
        assertThat(platform.database()
                        .count(
                                "select count(*) from platform.outbox where tenant_id = ? and queue = 'engagement.webhooks'",
                                spa.tenantId()))
                .isZero();
    }

    private static boolean isAbout(Call call, String what, String id) {
        JsonObject data = call.json().getJsonObject("data");
        return data.containsKey(what)
                && data.getJsonObject(what).getString("id").equals(id);
    }

    private static JsonObject data(Call call, String what) {
        return call.json().getJsonObject("data").getJsonObject(what);
    }
}
