package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Drawer;
import io.thermae.it.support.Expense;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Master;
import io.thermae.it.support.Payroll;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Receiver;
import io.thermae.it.support.Receiver.Call;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Each entry says of which document it tells, what has become of that, in which request, and what programs are told of it. */
@ArquillianTest
@RunAsClient
public class LedgerEventsIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("ledger-events").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());

    @Test
    void anExpenseIsApprovedPaidAndTakenBack() {
        Expense expense = Expense.submitted(spa, Expense.said(spa, Expense.category(spa, "Towels"), "300.00", today));

        expense.step("approve").expect(200);
        expense.paid("CASH").expect(200);
        expense.voided().expect(200);

        List<JsonObject> entries = entriesOf(expense.id());
        assertThat(entries)
                .extracting(entry -> entry.getString("event"))
                .containsExactly("TAKEN_BACK", "TAKEN_BACK", "PAID", "APPROVED");
        assertThat(entries.subList(0, 2))
                .extracting(entry -> entry.getString("reverses"))
                .containsExactly(entries.get(3).getString("id"), entries.get(2).getString("id"));
    }

    @Test
    void aPayrollIsApprovedAndPaid() {
        Payroll.percent(spa, "40");
        Master aigerim = spa.master("Aigerim")
                .workingDaily("10:00", "19:00")
                .performing(spa.service("Massage").lasting(60).costing("1000.00"));
        Invoice invoice = Payroll.invoiced(spa, aigerim.id(), "1000.00");
        invoice.paid("1000.00");
        Payroll payroll = Payroll.drawn(spa, today, today.plusDays(1));

        payroll.approve().expect(200);
        payroll.pay("BANK_TRANSFER").expect(200);

        assertThat(entriesOf(payroll.id()))
                .extracting(entry -> entry.getString("event"))
                .containsExactly("PAID", "APPROVED");
    }

    @Test
    void documentsDrawersAndWhatPeoplePost() {
        Books books = Books.of(spa);
        Drawer drawer = Drawer.opened(spa, "10.00");
        drawer.closed("9.00").expect(200);
        Invoice invoice = Invoice.issued(spa, "100.00");
        invoice.writtenOff("Moved away").expect(200);
        String payment = invoice.paid("60.00");
        String refund = Invoice.refunded(spa, payment, "10.00").expect(201).text("/refunds/0/id");
        String note = invoice.credited("20.00").expect(201).text("/id");
        Answer byHand = books.post(today, "BANK", "CASH", "5.00").expect(201);
        books.reverse(byHand.text("/id"), today).expect(201);

        assertThat(entriesOf(drawer.id()))
                .extracting(entry -> entry.getString("event"))
                .containsExactly("CLOSED");
        assertThat(entriesOf(invoice.id()))
                .extracting(entry -> entry.getString("documentKind"), entry -> entry.getString("event"))
                .containsExactly(
                        tuple("write-off", "TAKEN_BACK"), tuple("write-off", "RECORDED"), tuple("invoice", "ISSUED"));
        assertThat(entriesOf(payment))
                .extracting(entry -> entry.getString("event"))
                .containsExactly("RECORDED");
        assertThat(entriesOf(refund))
                .extracting(entry -> entry.getString("event"))
                .containsExactly("RECORDED");
        assertThat(entriesOf(note))
                .extracting(entry -> entry.getString("event"))
                .containsExactly("ISSUED");
        assertThat(entriesOf(byHand.text("/documentId")))
                .extracting(entry -> entry.getString("event"))
                .containsExactly("TAKEN_BACK", "RECORDED");
        assertThat(platform.database()
                        .count(
                                "select count(*) from finance.journal_entry"
                                        + " where tenant_id = ? and (event is null or request_id is null)",
                                spa.tenantId()))
                .isZero();
    }

    /** By it the entry is found beside what the audit says of the same change. */
    @Test
    void theRequestIsThatOfTheAuditAndOfItsAnswer() {
        Invoice invoice = Invoice.draft(spa, "100.00");

        Answer issued = owner.withHeader("X-Request-Id", "ledger-it-issue")
                .post(invoice.path() + "/issue", body())
                .expect(200);

        assertThat(issued.header("X-Request-Id")).isEqualTo("ledger-it-issue");
        assertThat(entriesOf(invoice.id()))
                .extracting(entry -> entry.getString("requestId"))
                .containsExactly("ledger-it-issue");
        assertThat(platform.database()
                        .count(
                                "select count(*) from platform.audit_entry"
                                        + " where tenant_id = ? and request_id = ? and entity = 'finance.invoice'",
                                spa.tenantId(),
                                "ledger-it-issue"))
                .isPositive();
    }

    @Test
    void programsAreToldUnderTheIdThatTheEntryHas() {
        try (Receiver receiver = new Receiver()) {
            receiver.isRegistered(owner, "invoice.issued", "payment.received", "invoice.written_off");
            Invoice invoice = Invoice.issued(spa, "100.00");
            String payment = invoice.paid("60.00");
            invoice.writtenOff("Moved away").expect(200);

            List<Call> told = receiver.awaits(3);

            assertThat(told)
                    .extracting(Call::id)
                    .containsExactlyInAnyOrder(
                            eventOf(invoice.id(), "invoice"),
                            eventOf(payment, "payment"),
                            eventOf(invoice.id(), "write-off"));
        }
    }

    private String eventOf(String document, String kind) {
        return entriesOf(document).stream()
                .filter(entry -> entry.getString("documentKind").equals(kind))
                .map(entry -> entry.getString("eventId"))
                .findFirst()
                .orElseThrow();
    }

    /** The latest first. */
    private List<JsonObject> entriesOf(String document) {
        return owner.get("/ledger/entries?documentId=" + document).expect(200).items();
    }
}
