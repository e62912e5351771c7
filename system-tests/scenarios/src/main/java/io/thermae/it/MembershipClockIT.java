package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Membership;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.VisitPackage;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * Periods of memberships begin when they are to: not while their business is away, not sooner since somebody pauses, and not
 * later since somebody ends it.
 */
@ArquillianTest
@RunAsClient
public class MembershipClockIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("membership-clock").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage = spa.service("Massage").lasting(60).costing("500.00");
    private final String dana = Invoice.customer(spa, "Dana");

    /** Nobody waits for its price any more. */
    @Test
    void ofWhatWasGivenUpTheRestOfAPeriodLapsesToo() {
        Membership gold = Membership.begun(spa, Membership.kind(spa, massage.id()), dana);
        VisitPackage visits = gold.visits();
        gold.begunDaysAgo(platform, 7);
        String waiting = "select count(*) from finance.package where id = ?::uuid and lapses_at = 'infinity'";
        Membership.runsUntil(platform, "a look", () -> platform.database().count(waiting, visits.id()) == 1);

        visits.invoice().writtenOff("Moved away").expect(200);

        Membership.runsUntil(
                platform, "the end of a period", () -> visits.visitsLeft().equals("0"));
        assertThat(visits.shown().text("/status")).isEqualTo("VOIDED");
        assertThat(visits.shown().text("/paid")).isEqualTo("false");
        PackageStormIT.packagesAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    /** What is left of a period lapses there all the same, which is how one sees that somebody has looked. */
    @Test
    void whoeverIsSuspendedInvoicesNobodyAndCatchesUpWhenHeIsThereAgain() {
        Membership gold = Membership.begun(spa, Membership.kind(spa, massage.id()), dana);
        VisitPackage visits = gold.visits();
        visits.isPaid();
        platform.superAdmin().suspend(spa.tenantId(), "Does not answer").expect(200);
        gold.begunDaysAgo(platform, 7);

        Membership.runsUntil(
                platform, "the end of a period", () -> visits.visitsLeft().equals("0"));
        Membership.awaitRounds(platform, 2);

        assertThat(days(gold)).containsExactly(today.minusDays(7).toString());
        assertThat(owner.get("/invoices?customerId=" + dana).expect(200).items())
                .hasSize(1);
        platform.superAdmin().reactivate(spa.tenantId()).expect(200);
        Membership.runsUntil(platform, "the next period", () -> days(gold).size() == 2);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void itBeginsNoSoonerThanItWasToThoughAPauseBeforeItIsCutShort() {
        LocalDate startsOn = today.plusDays(10);
        JsonObject sale = body("kindId", Membership.kind(spa, massage.id()), "customerId", dana, "startsOn", startsOn);
        Membership gold =
                new Membership(spa, owner.post("/memberships", sale).expect(201).text("/id"));
        gold.paused(today, startsOn.minusDays(1)).expect(200);

        Answer resumed = gold.becomes("resume", body()).expect(200);

        assertThat(resumed.text("/nextOn")).isEqualTo(startsOn.toString());
        assertThat(resumed.has("/pause")).isFalse();
        assertThat(days(gold)).isEmpty();
        assertThat(owner.get("/invoices?customerId=" + dana).expect(200).items())
                .isEmpty();
    }

    @Test
    void whoeverEndsItOwesWhatHasBegunThoughNobodyHasLooked() {
        Membership gold = Membership.begun(spa, Membership.kind(spa, massage.id()), dana);
        gold.begunDaysAgo(platform, 7);

        gold.ended(true).expect(200);

        // of the second period all visits go back: nothing was used of it
        assertThat(days(gold))
                .containsExactly(today.toString(), today.minusDays(7).toString());
        assertThat(gold.shown().text("/lastDay")).isEqualTo(today.toString());
        assertThat(gold.invoice().shown().text("/status")).isEqualTo("CREDITED");
        assertThat(gold.visits().visitsLeft()).isEqualTo("0");
        PackageStormIT.packagesAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    private static List<String> days(Membership membership) {
        return membership.periods().items().stream()
                .map(period -> period.getString("startsOn"))
                .toList();
    }
}
