package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Paper;
import io.thermae.it.support.Platform;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who does not pay in time is reminded: of each day that the business has decided once, and as long as he owes. */
@ArquillianTest
@RunAsClient
public class DebtReminderIT {

    private static final String JOB = "/admin/jobs/finance.debt-reminders/run";

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Business spa =
            platform.registersBusiness("debtors").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());

    @Test
    void heIsToldInHisLanguageWhatIsOpenAndSinceWhen() {
        decides(3, 10);
        String email = Unique.email("ainur");
        String ainur = customer("Айнұр", email, "kk");
        Invoice invoice = Invoice.issued(spa, "11200.00", ainur);
        invoice.paid("1200.00");
        overdue(invoice, 3);

        runsUntilReminded(invoice, 3);

        Mail mail = mails(email, 1).get(0);
        assertThat(mail.language()).isEqualTo("kk");
        assertThat(mail.subject()).startsWith("INV-000001 шоты әлі төленген жоқ");
        assertThat(mail.text()).contains("Айнұр").containsPattern("10\\p{Z}000,00");
        assertThat(mail.leaf("application/pdf").orElseThrow().contentType()).contains("INV-000001.pdf");
        assertThat(Paper.of(mail)).contains("Төленуге тиіс 10 000,00");
        assertThat(owner.get("/messages?invoiceId=" + invoice.id()).expect(200).items())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.getString("kind")).isEqualTo("invoice-overdue");
                    assertThat(told.getString("customerId")).isEqualTo(ainur);
                    assertThat(told.getString("branchId"))
                            .isEqualTo(spa.branchId().toString());
                });
        overdue(invoice, 10);
        runsUntilReminded(invoice, 10);
        mails(email, 2);
    }

    @Test
    void ofEachDayOnceAndOfSeveralThatHavePassedOfTheLastOnly() {
        decides(1, 2, 3);
        String email = Unique.email("once");
        Invoice invoice = overdue(Invoice.issued(spa, "100.00", customer("Once", email, "en")), 3);

        runsUntilReminded(invoice, 3);
        runsUntilReminded(marker(), 1);

        assertThat(mails(email, 1).get(0).subject()).startsWith("Invoice INV-");
    }

    @Test
    void whoOwesNothingOrIsNotDueOrCannotBeWrittenToIsNotReminded() {
        decides(1, 10);
        String email = Unique.email("quiet");
        String customer = customer("Quiet", email, "en");
        Invoice paid = Invoice.issued(spa, "100.00", customer);
        paid.paid("100.00");
        overdue(paid, 1);
        Invoice credited = Invoice.issued(spa, "100.00", customer);
        credited.credited(null).expect(201);
        overdue(credited, 1);
        Invoice.issued(spa, "100.00", customer);
        // neither on its day nor soon after it
        overdue(Invoice.issued(spa, "100.00", customer), 5);
        Invoice.draft(spa, body("customerId", customer, "lines", list(Invoice.line(spa, "7.00"))));
        Invoice nobodys = overdue(Invoice.issued(spa, "100.00"), 1);
        Invoice voiceless = overdue(Invoice.issued(spa, "100.00", Invoice.customer(spa, "Voiceless")), 1);
        Invoice given = Invoice.issued(spa, "100.00", customer);
        given.writtenOff("Moved away").expect(200);
        overdue(given, 1);

        runsUntilReminded(marker(), 1);
        runsUntilReminded(voiceless, 1);

        mails(email, 0);
        assertThat(reminded(nobodys)).isZero();
        assertThat(owner.get("/messages?invoiceId=" + voiceless.id())
                        .expect(200)
                        .items())
                .isEmpty();
    }

    @Test
    void theCardThatIsLeftIsRemindedAndWhoWasErasedIsNot() {
        decides(1);
        String kept = Unique.email("kept");
        String gone = Unique.email("gone");
        String survivor = customer("Kept", kept, "en");
        String merged = customer("Merged", Unique.email("merged"), "en");
        Invoice invoice = Invoice.issued(spa, "100.00", merged);
        owner.post("/customers/" + survivor + "/merge", body("otherId", merged)).expect(200);
        String erased = customer("Gone", gone, "en");
        Invoice theirs = Invoice.issued(spa, "100.00", erased);
        owner.post("/customers/" + erased + "/erasure", body("reason", "Asked for it"))
                .expect(204);

        runsUntilReminded(overdue(theirs, 1), 1);
        runsUntilReminded(overdue(invoice, 1), 1);

        mails(kept, 1);
        mails(gone, 0);
    }

    @Test
    void nobodyIsUnlessTheBusinessWantsIt() {
        String email = Unique.email("never");
        Invoice silent = overdue(Invoice.issued(spa, "100.00", customer("Never", email, "en")), 1);
        Business other = platform.registersBusiness("other-debtors").approved();
        other.owner()
                .put("/business/settings", body("debtReminderDays", list(1)))
                .expect(200);
        Invoice theirs = Invoice.issued(other, "100.00", Invoice.customer(other, "Dana"))
                .wasDue(platform, Platform.today(other.zone()).minusDays(1));

        runsUntilReminded(theirs, 1);

        assertThat(reminded(silent)).isZero();
        mails(email, 0);
        decides(1);
        runsUntilReminded(silent, 1);
        mails(email, 1);
        owner.put("/branches/" + spa.branchId() + "/settings", body("debtReminderDays", list(1)))
                .refusedField("debtReminderDays", "business_only");
    }

    @Test
    void byTextMessageOnlyIfTheBusinessWantsThat() {
        decides(1, 2);
        String phone = Unique.phone();
        JsonObject card = body("name", "Serik", "phone", phone, "language", "en");
        String serik = owner.post("/customers", card).expect(201).text("/id");
        Invoice invoice = overdue(Invoice.issued(spa, "11200.00", serik), 1);
        runsUntilReminded(invoice, 1);
        Waiting.untilAllIsTold(platform, spa);
        ClientCode.waitsForTexts(testBed, phone, 0);

        owner.put("/business/settings", body("textInvoices", true)).expect(200);
        runsUntilReminded(overdue(invoice, 2), 2);

        assertThat(ClientCode.waitsForTexts(testBed, phone, 1).get(0))
                .startsWith(spa.name() + ": invoice INV-000001 was due on ")
                .contains("11,200.00");
    }

    @Test
    void nobodyIsInQuietHours() {
        decides(1);
        owner.put("/business/settings", body("quietHours", Platform.quietNow(spa.zone())))
                .expect(200);
        String email = Unique.email("asleep");
        Invoice invoice = overdue(Invoice.issued(spa, "100.00", customer("Asleep", email, "en")), 1);
        Business other = platform.registersBusiness("debtors-awake").approved();
        other.owner()
                .put("/business/settings", body("debtReminderDays", list(1)))
                .expect(200);
        Invoice theirs = Invoice.issued(other, "100.00", Invoice.customer(other, "Dana"))
                .wasDue(platform, Platform.today(other.zone()).minusDays(1));

        runsUntilReminded(theirs, 1);

        assertThat(reminded(invoice)).isZero();
        mails(email, 0);
        // nor does the business take the place of one that is awake
        assertThat(looked()).isZero();
        owner.put("/business/settings", body("quietHours", "none")).expect(200);
        runsUntilReminded(invoice, 1);
        mails(email, 1);
    }

    /** How often a round would look at the business. */
    private long looked() {
        return platform.database()
                .count(
                        """
                        select count(*) from doors.tenants_with_overdue_invoices(now(), '{}'::integer[], 'none', 1000000) t (id)
                        where id = ?
                        """,
                        spa.tenantId());
    }

    private void decides(Object... days) {
        owner.put("/business/settings", body("debtReminderDays", list(days))).expect(200);
    }

    private Invoice overdue(Invoice invoice, int days) {
        return invoice.wasDue(platform, today.minusDays(days));
    }

    /** Reminded of it, the round has seen all that were due before. */
    private Invoice marker() {
        return overdue(Invoice.issued(spa, "1.00", customer("Marker", Unique.email("marker"), "en")), 1);
    }

    private void runsUntilReminded(Invoice invoice, long days) {
        Awaitility.await("the reminder of " + invoice.id())
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    platform.superAdmin().api().post(JOB, body());
                    return reminded(invoice) == days;
                });
    }

    private long reminded(Invoice invoice) {
        return platform.database().count("select reminded_days from finance.invoice where id = ?::uuid", invoice.id());
    }

    private String customer(String name, String email, String language) {
        JsonObject card = body("name", name, "email", email, "language", language);
        return owner.post("/customers", card).expect(201).text("/id");
    }

    private List<Mail> mails(String email, int number) {
        return Waiting.untilMailsAre(platform, spa, number, email, mail -> true);
    }
}
