package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Paper;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Subscription;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Each period is invoiced once; who does not pay is reminded, then suspended, and goes on when he has paid. */
@ArquillianTest
@RunAsClient
public class SubscriptionBillingIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("billed").approved();
    private final Api owner = spa.owner();

    @Test
    void aTrialLeadsToThePlanThatWasChosen() {
        Subscription.plan(platform, "100.00").chosenBy(spa, "MONTHLY").expect(200);
        assertThat(invoices()).isEmpty();

        endTrial();

        Subscription.runsUntil(platform, "an invoice", () -> !invoices().isEmpty());
        assertThat(tenant().text("/status")).isEqualTo("ACTIVE");
        Answer shown = owner.get("/subscription").expect(200);
        assertThat(shown.text("/chosen/status")).isEqualTo("ACTIVE");
        JsonObject invoice = invoices().get(0);
        assertThat(invoice.getJsonObject("amount").getString("amount")).isEqualTo("100.00");
        assertThat(invoice.getJsonObject("net")).isEqualTo(invoice.getJsonObject("amount"));
        assertThat(invoice.getJsonObject("tax").getString("amount")).isEqualTo("0.00");
        assertThat(invoice.isNull("taxName")).isTrue();
        assertThat(invoice.getString("status")).isEqualTo("OPEN");
        assertThat(invoice.getString("kind")).isEqualTo("PERIOD");
        assertThat(invoice.getString("periodEnd")).isEqualTo(shown.text("/chosen/periodEnd"));
        platform.mailbox().of(spa.ownerEmail()).waitsFor("the invoice", mail -> mail.subject()
                .contains(invoice.getString("number")));
        assertThat(owner.get("/subscription/invoices/" + invoice.getString("id"))
                        .expect(200)
                        .text("/number"))
                .isEqualTo(invoice.getString("number"));
    }

    @Test
    void aTrialThatHasEndedWithoutAPlanGoesOnWithOne() {
        endTrial();
        await("the suspension", () -> tenant().text("/status").equals("SUSPENDED"));

        Subscription.plan(platform, "100.00").chosenBy(spa, "MONTHLY").expect(200);

        assertThat(tenant().text("/status")).isEqualTo("ACTIVE");
        assertThat(invoices()).hasSize(1);
        owner.post("/branches", body("name", "Second", "timeZone", "Asia/Almaty"))
                .expect(201);
    }

    @Test
    void periodsFollowEachOtherAndEachIsInvoicedOnce() {
        platform.superAdmin().activate(spa.tenantId()).expect(200);
        Subscription large = Subscription.plan(platform, "200.00");
        large.chosenBy(spa, "MONTHLY").expect(200);
        assertThat(invoices()).hasSize(1);
        Subscription small = Subscription.plan(platform, "100.00");

        Answer later = small.chosenBy(spa, "MONTHLY").expect(200);

        assertThat(later.text("/chosen/plan/id")).isEqualTo(large.id().toString());
        assertThat(later.text("/chosen/nextPlan/id")).isEqualTo(small.id().toString());
        assertThat(invoices()).hasSize(1);
        OffsetDateTime end = OffsetDateTime.parse(later.text("/chosen/periodEnd"));
        // the clocks of Almaty go back an hour in it
        setPeriodBack("1 month 2 hours");
        Subscription.runsUntil(platform, "the next invoice", () -> invoices().size() == 2);
        Answer next = owner.get("/subscription").expect(200);
        assertThat(next.text("/chosen/plan/id")).isEqualTo(small.id().toString());
        assertThat(next.has("/chosen/nextPlan")).isFalse();
        assertThat(OffsetDateTime.parse(next.text("/chosen/periodEnd"))).isBetween(end.minusDays(4), end.plusDays(4));
        assertThat(invoices())
                .extracting(invoice -> invoice.getJsonObject("amount").getString("amount"))
                .containsExactly("100.00", "200.00");

        long runs = runs();
        for (int i = 0; i < 3; i++) {
            Subscription.runs(platform);
        }
        await("three rounds", () -> runs() >= runs + 3);
        assertThat(invoices()).hasSize(2);
        assertThat(platform.database().count("select count(*) - max(number) from finance.platform_invoice"))
                .isZero();
    }

    @Test
    void whatCostsMoreBeginsAtOnceForWhatTheRestCostsMore() {
        platform.superAdmin().activate(spa.tenantId()).expect(200);
        Subscription small = Subscription.plan(platform, "3000.00");
        small.chosenBy(spa, "MONTHLY").expect(200);
        setPeriodBack("10 days");
        Subscription large = Subscription.plan(platform, "6000.00");

        Answer chosen = large.chosenBy(spa, "MONTHLY").expect(200);

        assertThat(chosen.text("/chosen/plan/id")).isEqualTo(large.id().toString());
        JsonObject upgrade = invoices().get(0);
        assertThat(upgrade.getString("kind")).isEqualTo("UPGRADE");
        assertThat(upgrade.getJsonObject("credit").getString("planName")).isEqualTo("Studio");
        assertThat(Paper.of(owner.in("en").bytes(paper(upgrade)))).contains("Plan Studio: paid before, not used -₸");
        OffsetDateTime end = OffsetDateTime.parse(chosen.text("/chosen/periodEnd"));
        Duration whole = Duration.between(OffsetDateTime.parse(chosen.text("/chosen/periodStart")), end);
        Duration rest = Duration.between(OffsetDateTime.parse(upgrade.getString("periodStart")), end);
        BigDecimal more = new BigDecimal(upgrade.getJsonObject("amount").getString("amount"));
        assertThat(more.doubleValue())
                .isBetween(
                        3000.0 * rest.toSeconds() / whole.toSeconds() - 0.1,
                        3000.0 * rest.toSeconds() / whole.toSeconds() + 0.1);
        // choosing what one has takes back what was to follow
        small.chosenBy(spa, "MONTHLY").expect(200);
        assertThat(large.chosenBy(spa, "MONTHLY").expect(200).has("/chosen/nextPlan"))
                .isFalse();
        // a year begins anew
        Answer year = large.chosenBy(spa, "YEARLY").expect(200);
        assertThat(OffsetDateTime.parse(year.text("/chosen/periodEnd"))).isAfter(end.plusMonths(10));
        assertThat(invoices()).hasSize(3);
        assertThat(new BigDecimal(invoices().get(0).getJsonObject("amount").getString("amount")))
                .isBetween(new BigDecimal("54000.00"), new BigDecimal("57000.00"));
    }

    @Test
    void invoicesArePrintedForWhoMayReadThemAndBroughtByTheirMails() {
        platform.superAdmin().activate(spa.tenantId()).expect(200);
        Subscription.plan(platform, "3000.00").chosenBy(spa, "MONTHLY").expect(200);
        JsonObject invoice = invoices().get(0);
        String number = invoice.getString("number");

        Answer printed = owner.in("ru").get(paper(invoice)).expect(200);

        assertThat(printed.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(printed.header("Content-Language")).isEqualTo("ru");
        assertThat(printed.header("Content-Disposition")).isEqualTo("inline; filename=\"" + number + ".pdf\"");
        assertThat(Paper.of(owner.in("ru").bytes(paper(invoice))))
                .contains("Счёт " + number, "Thermae", spa.name(), "Тариф «Studio»", "К оплате 3 000,00");
        String path = "/admin/tenants/" + spa.tenantId() + paper(invoice);
        assertThat(Paper.of(platform.superAdmin().api().in("kk").bytes(path)))
                .contains(number + " шоты", spa.name(), "Төленуге тиіс 3 000,00");
        owner.get(path).refused(403, "forbidden");
        owner.get("/subscription/invoices/" + spa.tenantId() + "/pdf").refused(404, "not_found");
        spa.manager("Marcus").api().get(paper(invoice)).refused(403, "forbidden");
        platform.registersBusiness("reads-others")
                .approved()
                .owner()
                .get(paper(invoice))
                .refused(404, "not_found");

        Mail mail = platform.mailbox().of(spa.ownerEmail()).waitsFor("the invoice", each -> each.subject()
                .contains(number));
        assertThat(mail.leaf("application/pdf").orElseThrow().contentType()).contains(number + ".pdf");
        assertThat(Paper.of(mail)).contains("Invoice " + number, "To pay ₸3,000.00");
        assertThat(owner.get("/messages?invoiceId=" + invoice.getString("id"))
                        .expect(200)
                        .items())
                .singleElement()
                .satisfies(each -> assertThat(each.getString("kind")).isEqualTo("platform-invoice-issued"));
    }

    private static String paper(JsonObject invoice) {
        return "/subscription/invoices/" + invoice.getString("id") + "/pdf";
    }

    @Test
    void whoDoesNotPayIsRemindedThenSuspendedAndGoesOnWhenHeHasPaid() {
        platform.superAdmin().activate(spa.tenantId()).expect(200);
        Subscription studio = Subscription.plan(platform, "100.00");
        studio.chosenBy(spa, "MONTHLY").expect(200);
        String number = invoices().get(0).getString("number");

        Subscription.invoicedDaysAgo(platform, spa, 8);
        Subscription.runsUntil(platform, "the reminder", () -> status().equals("PAST_DUE"));
        platform.mailbox().of(spa.ownerEmail()).waitsFor("the reminder", mail -> mail.subject()
                .contains("overdue"));
        assertThat(invoices().get(0).getInt("reminders")).isEqualTo(1);
        studio.chosenBy(spa, "YEARLY").refused(409, "illegal_transition");

        Subscription.invoicedDaysAgo(platform, spa, 13);
        Subscription.runsUntil(platform, "the suspension", () -> status().equals("SUSPENDED"));
        assertThat(tenant().text("/status")).isEqualTo("SUSPENDED");
        assertThat(tenant().text("/suspendReason")).contains(number);
        owner.post("/branches", body("name", "Second", "timeZone", "Asia/Almaty"))
                .refused(403, "business_suspended");
        studio.chosenBy(spa, "MONTHLY").refused(403, "business_suspended");
        platform.mailbox().of(spa.ownerEmail()).waitsFor("why", mail -> mail.text()
                .contains("goes on as soon as the invoice is paid"));

        String path = "/admin/tenants/" + spa.tenantId() + "/subscription/invoices";
        String invoice = platform.superAdmin().api().get(path).expect(200).text("/items/0/id");
        Answer paid = platform.superAdmin()
                .api()
                .post(path + "/" + invoice + "/pay", body("reference", "Transfer 4711"))
                .expect(200);
        assertThat(paid.text("/status")).isEqualTo("PAID");
        assertThat(paid.text("/reference")).isEqualTo("Transfer 4711");
        platform.superAdmin().api().post(path + "/" + invoice + "/pay", body()).refused(409, "illegal_transition");
        assertThat(tenant().text("/status")).isEqualTo("ACTIVE");
        assertThat(status()).isEqualTo("ACTIVE");
        owner.post("/branches", body("name", "Second", "timeZone", "Asia/Almaty"))
                .expect(201);
        platform.superAdmin()
                .api()
                .post(path + "/" + spa.tenantId() + "/pay", body())
                .refused(404, "not_found");
    }

    private void endTrial() {
        platform.database()
                .change(
                        "update tenancy.deadline set due_at = timestamptz '2024-02-26' where tenant_id = ? and kind = 'TRIAL_END'",
                        spa.tenantId());
        await("the end of the trial", () -> !tenant().text("/status").equals("TRIAL"));
    }

    private void setPeriodBack(String interval) {
        platform.database()
                .change(
                        """
                        update tenancy.subscription
                        set anchor_at = anchor_at - ?::interval, period_start = period_start - ?::interval,
                            period_end = period_end - ?::interval
                        where tenant_id = ?
                        """,
                        interval,
                        interval,
                        interval,
                        spa.tenantId());
    }

    private List<JsonObject> invoices() {
        return owner.get("/subscription/invoices").expect(200).items();
    }

    private String status() {
        return owner.get("/subscription").expect(200).text("/chosen/status");
    }

    private Answer tenant() {
        return platform.superAdmin()
                .api()
                .get("/admin/tenants/" + spa.tenantId())
                .expect(200);
    }

    private long runs() {
        return platform.superAdmin().api().get("/admin/jobs").expect(200).items().stream()
                .filter(job -> job.getString("name").equals("finance.subscriptions"))
                .findFirst()
                .orElseThrow()
                .getInt("rounds");
    }

    private static void await(String what, Callable<Boolean> there) {
        Awaitility.await(what).atMost(Duration.ofSeconds(90)).until(there);
    }
}
