package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Member;
import io.thermae.it.support.Paper;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Waiting;
import io.thermae.it.support.Wordings;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Documents are brought by mail: to whom they concern, in his language, as they are when the mail goes out. */
@ArquillianTest
@RunAsClient
public class InvoiceMailIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("mailed-papers").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();

    @Test
    void aDocumentGoesToItsCustomerInHisLanguage() {
        String email = Unique.email("ainur");
        String ainur = customer("Айнұр", email, "kk");
        Invoice invoice = Invoice.issued(spa, "11200.00", ainur);
        assertThat(mails(email, 0)).as("unless the business wants it").isEmpty();

        String id = owner.post(invoice.path() + "/send").expect(202).text("/messageId");

        Mail mail = mails(email, 1).get(0);
        assertThat(mail.subject()).startsWith("INV-000001 шоты");
        assertThat(mail.language()).isEqualTo("kk");
        assertThat(mail.text()).contains("Айнұр");
        assertThat(mail.leaf("application/pdf").orElseThrow().contentType()).contains("INV-000001.pdf");
        assertThat(Paper.of(mail)).contains("INV-000001 шоты", "Айнұр", "Төленуге тиіс 11 200,00");
        JsonObject told = told(invoice).get(0);
        assertThat(told.getString("id")).isEqualTo(id);
        assertThat(told.getString("kind")).isEqualTo("invoice-sent");
        assertThat(told.getString("status")).isEqualTo("SENT");
        assertThat(told.getString("customerId")).isEqualTo(ainur);
        assertThat(told.getString("invoiceId")).isEqualTo(invoice.id());
        assertThat(told.getString("branchId")).isEqualTo(spa.branchId().toString());
    }

    @Test
    void elseItGoesToTheAddressThatIsSaid() {
        Invoice nobodys = Invoice.issued(spa, "100.00");
        Invoice hers = Invoice.issued(spa, "200.00", Invoice.customer(spa, "Dana"));
        String email = Unique.email("bookkeeper");

        owner.post(nobodys.path() + "/send").refusedField("email", "required");
        owner.post(nobodys.path() + "/send", body("email", "nobody")).refusedField("email", "invalid_email");
        owner.post(nobodys.path() + "/send", body("email", email)).expect(202);
        owner.post(hers.path() + "/send", body("email", email)).expect(202);

        assertThat(mails(email, 2)).extracting(Paper::of).anyMatch(text -> text.contains("Dana"));
        assertThat(told(nobodys).get(0).isNull("customerId")).isTrue();
        assertThat(told(hers).get(0).isNull("customerId")).isFalse();
        assertThat(owner.get("/customers/" + told(hers).get(0).getString("customerId"))
                        .expect(200)
                        .text())
                .doesNotContain(email);
    }

    @Test
    void draftsAndWhatIsNotThereAreNotSent() {
        Invoice draft = Invoice.draft(spa, "100.00");

        owner.post(draft.path() + "/send", body("email", Unique.email("early"))).refused(409, "illegal_transition");
        owner.post("/invoices/" + UUID.randomUUID() + "/send").refused(404, "not_found");
    }

    @Test
    void underOneKeyItIsSentOnce() {
        String email = Unique.email("once");
        Invoice invoice = Invoice.issued(spa, "100.00", customer("Once", email, "en"));
        Api again = owner.withHeader("Idempotency-Key", Unique.subdomain("key"));

        String first = again.post(invoice.path() + "/send").expect(202).text("/messageId");
        Answer second = again.post(invoice.path() + "/send").expect(202);

        assertThat(second.text("/messageId")).isEqualTo(first);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        mails(email, 1);
    }

    @Test
    void sentAgainItIsAsItIsNow() {
        String email = Unique.email("payer");
        Invoice invoice = Invoice.issued(spa, "100.00", customer("Payer", email, "ru"));
        String first = owner.post(invoice.path() + "/send").expect(202).text("/messageId");
        assertThat(Paper.of(mails(email, 1).get(0))).contains("К оплате 100,00");
        invoice.paid("60.00");

        owner.post("/messages/" + first + "/resend").expect(201);

        assertThat(mails(email, 2)).extracting(Paper::of).anyMatch(text -> text.contains("К оплате 40,00"));
        assertThat(told(invoice)).hasSize(2);
    }

    @Test
    void aBusinessCanHaveThemSentWhenTheyAreIssued() {
        String email = Unique.email("usual");
        String customer = customer("Usual", email, "en");
        owner.put("/business/settings", body("mailInvoices", true)).expect(200);
        Invoice invoice = Invoice.issued(spa, "100.00", customer);
        Invoice.issued(spa, "100.00");
        Invoice.draft(spa, body("customerId", customer, "lines", list(line(spa, "7.00"))));
        assertThat(mails(email, 1).get(0).subject()).startsWith("Invoice INV-");

        String note = invoice.credited("40.00").expect(201).text("/id");

        Mail mail = mails(email, 2).get(1);
        assertThat(mail.subject()).startsWith("Credit note CN-");
        assertThat(Paper.of(mail)).contains("Takes back invoice INV-", "40.00");
        assertThat(owner.get("/messages?invoiceId=" + note).expect(200).items())
                .singleElement()
                .satisfies(each -> assertThat(each.getString("kind")).isEqualTo("credit-note-sent"));
    }

    @Test
    void aBusinessWordsThemItself() {
        String email = Unique.email("ours");
        Invoice invoice = Invoice.issued(spa, "100.00", customer("Ours", email, "en"));
        owner.put(
                        "/message-templates/invoice-sent/EMAIL/en",
                        Wordings.mail("Your bill {{number}}", "{{amount}}, {{reader}}", "<p>{{amount}}</p>"))
                .expect(200);

        owner.post(invoice.path() + "/send").expect(202);

        Mail mail = mails(email, 1).get(0);
        assertThat(mail.subject()).startsWith("Your bill INV-");
        assertThat(mail.text()).contains("Ours");
        assertThat(Paper.of(mail)).contains("Invoice INV-");
    }

    @Test
    void noneIsSentWithoutEnd() {
        Invoice invoice = Invoice.issued(spa, "100.00");
        JsonObject to = body("email", Unique.email("flood"));
        for (int i = 0; i < 10; i++) {
            owner.post(invoice.path() + "/send", to).expect(202);
        }

        Answer refused = owner.post(invoice.path() + "/send", to).refused(429, "too_many_attempts");

        assertThat(refused.header("Retry-After")).isEqualTo("3600");
        assertThat(told(invoice)).hasSize(10);
    }

    @Test
    void aManagerSendsThoseOfHisBranches() {
        Member marcus = spa.manager("Marcus");
        Invoice invoice = Invoice.issued(spa, "100.00");
        String other = owner.post(
                        "/branches",
                        body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        Member livia = spa.manager("Livia", other);
        JsonObject to = body("email", Unique.email("branch"));

        marcus.api().post(invoice.path() + "/send", to).expect(202);
        livia.api().post(invoice.path() + "/send", to).refused(404, "not_found");
        assertThat(marcus.api()
                        .get("/messages?invoiceId=" + invoice.id())
                        .expect(200)
                        .items())
                .hasSize(1);
        assertThat(livia.api().get("/messages").expect(200).items()).isEmpty();
    }

    @Test
    void whatTellsOfSomebodyWhoIsErasedIsNotSentAgain() {
        String email = Unique.email("gone");
        String customer = customer("Gone", email, "en");
        Invoice invoice = Invoice.issued(spa, "100.00", customer);
        String first = owner.post(invoice.path() + "/send").expect(202).text("/messageId");
        mails(email, 1);
        owner.post("/customers/" + customer + "/erasure", body("reason", "Asked for it"))
                .expect(204);

        Answer refused = owner.post("/messages/" + first + "/resend").refused(409, "message_not_resendable");

        assertThat(refused.text("/details/reason")).isEqualTo("erased");
        assertThat(owner.get("/messages/" + first).expect(200).text()).doesNotContain(email);
        owner.post(invoice.path() + "/send").refusedField("email", "required");
    }

    private String customer(String name, String email, String language) {
        return owner.post("/customers", body("name", name, "email", email, "language", language))
                .expect(201)
                .text("/id");
    }

    private List<Mail> mails(String email, int number) {
        return Waiting.untilMailsAre(platform, spa, number, email, mail -> true);
    }

    private List<JsonObject> told(Invoice invoice) {
        return owner.get("/messages?invoiceId=" + invoice.id()).expect(200).items();
    }
}
