package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.DaysPass;
import io.thermae.it.support.GiftCard;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Paper;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What was owed and held at the end of a day that is over is what the books say of it, whatever has become of it since. */
@ArquillianTest
@RunAsClient
public class PastReceivablesIT {

    private static final int DAYS = 10;

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("past-debts").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final LocalDate then = today.minusDays(DAYS);
    private final Books books = Books.of(spa);
    private final String dana = Invoice.customer(spa, "Dana");

    @Test
    void whatWasOwedAndHeldStaysAsItWas() {
        Invoice open = Invoice.issued(spa, "100.00", dana);
        open.paid("40.00");
        Invoice credited = Invoice.issued(spa, "50.00", dana);
        credited.credited("20.00").expect(201);
        Invoice givenUp = Invoice.issued(spa, "30.00", dana);
        givenUp.paid("12.00");
        givenUp.writtenOff("Moved away").expect(200);
        Invoice paid = Invoice.issued(spa, "70.00", dana);
        String payment = paid.paid("95.00");
        GiftCard card = GiftCard.sold(spa, "300.00");
        List<JsonObject> before = receivables("");
        assertThat(before).hasSize(1);
        assertThat(amount(before.get(0), "open")).isEqualTo("90.00");
        assertThat(amount(before.get(0), "credit")).isEqualTo("25.00");

        daysPass();
        assertThat(receivables("?at=" + then)).isEqualTo(before);
        open.paid("60.00");
        credited.credited(null).expect(201);
        givenUp.paid("8.00");
        Invoice.refunded(spa, payment, "45.00").expect(201);
        card.pays(Invoice.issued(spa, "120.00", dana), "120.00");
        Invoice.issued(spa, "1000.00", dana);

        assertThat(receivables("?at=" + then)).isEqualTo(before);
        assertThat(receivables("?at=" + then + "&branchId=" + spa.branchId())).isEqualTo(before);
        assertThat(receivables("?at=" + then.minusDays(1))).isEmpty();
        Stream.of(then, today.minusDays(1), today).forEach(this::isTheBooks);
        assertThat(receivables("?at=" + today)).isEqualTo(receivables(""));
        assertThat(closing("GIFT_CARDS", then)).isEqualTo("300.00");
        assertThat(closing("GIFT_CARDS", today)).isEqualTo("180.00");
        assertThat(Paper.of(owner.in("en").bytes("/reports/receivables?format=pdf&at=" + then)))
                .contains("90.00");
        owner.get("/reports/receivables?at=" + today.plusDays(2)).refusedField("at", "must_not_be_in_future");
        owner.get("/reports/held?at=soon").refusedField("at", "invalid_format");
    }

    /** What is posted since then goes elsewhere; what was posted before stays what it was. */
    @Test
    void whatWasOwedStaysWhoeverPlaysTheRolesNow() {
        Invoice givenUp = Invoice.issued(spa, "30.00", dana);
        givenUp.paid("12.00");
        givenUp.writtenOff("Moved away").expect(200);
        Invoice.issued(spa, "70.00", dana).paid("95.00");
        Invoice.issued(spa, "100.00", dana);
        List<JsonObject> before = receivables("");
        assertThat(amount(before.get(0), "open")).isEqualTo("100.00");
        daysPass();

        moved("WRITE_OFFS", "7411", "EXPENSE");
        moved("CUSTOMER_CREDIT", "3541", "LIABILITY");
        moved("RECEIVABLES", "1211", "ASSET");
        givenUp.paid("10.00");

        assertThat(receivables("?at=" + then)).isEqualTo(before);
        JsonObject yesterday = receivables("?at=" + today.minusDays(1)).get(0);
        assertThat(amount(yesterday, "open")).isEqualTo("100.00");
        assertThat(amount(yesterday, "credit")).isEqualTo("25.00");
        assertThat(amount(receivables("").get(0), "open")).isEqualTo("108.00");
        assertThat(amount(receivables("").get(0), "credit")).isEqualTo("25.00");
    }

    /** As it was when nobody noted what was paid: the audit knows it, else what has changed last is known. */
    @Test
    void whatWasPaidBeforeItWasNotedIsNotOwed() {
        Invoice.issued(spa, "100.00", dana).paid("40.00");
        Invoice.issued(spa, "50.00", dana).credited("20.00").expect(201);
        Invoice refunded = Invoice.issued(spa, "70.00", dana);
        Invoice.refunded(spa, refunded.paid("70.00"), "15.00").expect(201);
        Invoice both = Invoice.issued(spa, "60.00", dana);
        both.paid("60.00");
        both.credited("10.00").expect(201);
        List<JsonObject> before = receivables("");
        assertThat(amount(before.get(0), "open")).isEqualTo("105.00");
        assertThat(amount(before.get(0), "credit")).isEqualTo("10.00");
        daysPass();

        forgetWhatWasPaid();
        assertThat(receivables("?at=" + then)).isNotEqualTo(before);
        noteWhatWasPaid();
        assertThat(receivables("?at=" + then)).isEqualTo(before);
        noteWhatWasPaid();

        forgetWhatWasPaid();
        platform.database()
                .change(
                        "delete from platform.audit_entry where tenant_id = ? and entity = 'finance.invoice'",
                        spa.tenantId());
        noteWhatWasPaid();
        assertThat(receivables("?at=" + then)).isEqualTo(before);
        refunded.paid("15.00");
        assertThat(receivables("?at=" + then)).isEqualTo(before);
    }

    @Test
    void whatComesOfItselfWhileTheBooksAreClosedIsNotedWhereItIsPosted() {
        Service massage = spa.service("Massage").lasting(60).costing("100.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Booking visit = spa.visitor("Dana")
                .books(massage)
                .at(today.plusDays(8).atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
        OnlinePayment payment = OnlinePayment.ofInvoice(platform, spa, visit);
        books.close(today).expect(201);

        payment.begins().expect(201);
        payment.paysWith("pm_card_visa").expect(200);

        assertThat(platform.database()
                        .rows("select day::text as day from finance.invoice_paid where tenant_id = ?", spa.tenantId()))
                .containsExactly(Map.of("day", today.plusDays(1).toString()));
    }

    private void forgetWhatWasPaid() {
        platform.database().change("delete from finance.invoice_paid where tenant_id = ?", spa.tenantId());
    }

    private void noteWhatWasPaid() {
        platform.database().change("call finance.note_paid_before(?)", spa.tenantId());
    }

    private void moved(String role, String code, String kind) {
        String account = owner.post("/ledger/accounts", body("code", code, "name", "Own " + code, "kind", kind))
                .expect(201)
                .text("/id");
        owner.post("/ledger/accounts/" + account + "/roles", body("role", role)).expect(200);
    }

    private void isTheBooks(LocalDate day) {
        JsonObject row = receivables("?at=" + day).get(0);
        assertThat(new BigDecimal(amount(row, "open")))
                .as("open " + day)
                .isEqualByComparingTo(balance("RECEIVABLES", day));
        assertThat(new BigDecimal(amount(row, "credit")))
                .as("credit " + day)
                .isEqualByComparingTo(balance("CUSTOMER_CREDIT", day).negate());
        for (String role : List.of("GIFT_CARDS", "CUSTOMER_CREDIT")) {
            assertThat(new BigDecimal(closing(role, day)))
                    .as(role + " " + day)
                    .isEqualByComparingTo(balance(role, day).negate());
        }
    }

    private BigDecimal balance(String role, LocalDate day) {
        return new BigDecimal(books.balance(role, day).replaceAll("[^-0-9.]", ""));
    }

    /** What is on an account at the end of a day, of what is held for others. */
    private String closing(String role, LocalDate day) {
        Answer held = owner.get("/reports/held?at=" + day).expect(200);
        return held.items().stream()
                .filter(account -> account.getJsonArray("roles").toString().contains("\"" + role + "\""))
                .map(account -> amount(account, "closing"))
                .findFirst()
                .orElse("");
    }

    private List<JsonObject> receivables(String more) {
        return owner.get("/reports/receivables" + more).expect(200).items();
    }

    private static String amount(JsonObject row, String field) {
        return row.getJsonObject(field).getString("amount");
    }

    private void daysPass() {
        DaysPass.of(platform, spa, DAYS);
    }
}
