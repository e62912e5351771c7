package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Unique;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Documents are there on paper, in the language of whoever reads them; what is on it, unit tests read. */
@ArquillianTest
@RunAsClient
public class InvoicePdfIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("papers").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();

    @Test
    void invoicesCreditNotesAndDraftsArePrinted() {
        Invoice invoice = Invoice.issued(spa, "11200.00", Invoice.customer(spa, "Dana \uD83D\uDE00 \u202E\u05D3"));
        String note = invoice.credited("200.00").expect(201).text("/id");
        Invoice draft = Invoice.draft(spa, "100.00");

        Answer printed = printed(owner, invoice.id());

        assertThat(printed.header("Content-Disposition")).isEqualTo("inline; filename=\"INV-000001.pdf\"");
        assertThat(printed(owner, note).header("Content-Disposition")).contains("CN-000001.pdf");
        assertThat(printed(owner, draft.id()).header("Content-Disposition")).contains("draft.pdf");
        owner.get("/invoices/" + UUID.randomUUID() + "/pdf").refused(404, "not_found");
        owner.withHeader("Accept", "image/png").get(invoice.path() + "/pdf").refused(406, "not_acceptable");
    }

    @Test
    void theLanguageIsTheOneThatIsAskedForElseTheCustomers() {
        String ainur = owner.post("/customers", body("name", "Ainur", "phone", Unique.phone(), "language", "kk"))
                .expect(201)
                .text("/id");
        Invoice hers = Invoice.issued(spa, "11200.00", ainur);

        assertThat(printed(owner, hers.id()).header("Content-Language")).isEqualTo("kk");
        assertThat(printed(owner.in("ru-KZ, en;q=0.5"), hers.id()).header("Content-Language"))
                .isEqualTo("ru");
        assertThat(printed(owner.in("de"), hers.id()).header("Content-Language"))
                .isEqualTo("kk");
    }

    @Test
    void aManagerPrintsThoseOfHisBranches() {
        Api manager = spa.manager("Marcus").api();
        Invoice ours = Invoice.issued(spa, "100.00");
        String other = owner.post(
                        "/branches",
                        body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        Invoice theirs = Invoice.draft(spa, body("branchId", other, "lines", list(line(spa, "100.00"))));

        printed(manager, ours.id());
        manager.get(theirs.path() + "/pdf").refused(404, "not_found");
    }

    private static Answer printed(Api who, String id) {
        Answer answer = who.get("/invoices/" + id + "/pdf").expect(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.text()).startsWith("%PDF-1.").contains("%%EOF");
        return answer;
    }
}
