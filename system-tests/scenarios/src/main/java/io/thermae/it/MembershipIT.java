package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Membership;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.VisitPackage;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What a membership costs is owed period by period, each of which is invoiced once, and benefits as long as it is paid for. */
@ArquillianTest
@RunAsClient
public class MembershipIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("memberships").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage = spa.service("Massage").lasting(60).costing("500.00");
    private final String dana = Invoice.customer(spa, "Dana");

    @Test
    void aPeriodIsOwedVisitByVisitAndWhatIsLeftIsEarnedWhenItIsOver() {
        Membership gold = Membership.begun(spa, Membership.kind(spa, massage.id()), dana);
        Books books = Books.of(spa);
        assertThat(gold.invoice().open()).isEqualTo("1000.00");
        assertThat(gold.shown().text("/period/endsOn"))
                .isEqualTo(today.plusDays(6).toString());
        assertThat(books.balance("PACKAGES", today)).isEqualTo("-1000.00 KZT");
        VisitPackage visits = gold.visits();
        assertThat(visits.shown().text("/membershipId")).isEqualTo(gold.id());

        // it is trusted for some days
        visits.pays(visit()).expect(201);
        assertThat(books.balance("PACKAGES", today)).isEqualTo("-750.00 KZT");
        assertThat(books.balance("DISCOUNTS", today)).isEqualTo("250.00 KZT");
        visits.becomes("freeze").refused(409, "illegal_transition");

        gold.begunDaysAgo(platform, 7);
        Membership.runsUntil(
                platform, "the next period", () -> gold.periods().items().size() == 2);
        // of what is not paid for nothing is earned; nor is a visit used of what is over
        visits.pays(visit()).refused(422, "package_expired");
        assertThat(visits.visitsLeft()).isEqualTo("3");
        // and nobody looks at it again until it is paid for
        String waiting = "select count(*) from finance.package where id = ?::uuid and lapses_at = 'infinity'";
        Membership.runsUntil(platform, "a look", () -> platform.database().count(waiting, visits.id()) == 1);
        visits.isPaid();
        Membership.runsUntil(
                platform, "the end of a period", () -> visits.visitsLeft().equals("0"));

        assertThat(visits.shown().text("/status")).isEqualTo("VOIDED");
        assertThat(visits.shown().text("/reason")).isEqualTo("period_over");
        // that of the second period; and what was invoiced for the visit that it did not pay is revenue, too
        assertThat(books.balance("PACKAGES", today)).isEqualTo("-1000.00 KZT");
        assertThat(books.balance("REVENUE", today)).isEqualTo("-1750.00 KZT");
        PackageStormIT.packagesAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void eachPeriodIsInvoicedOnceThoseOfDaysOnWhichNobodyLookedAmongThem() {
        Membership gold = Membership.begun(spa, Membership.kind(spa, massage.id()), dana);
        gold.begunDaysAgo(platform, 21);
        Membership.runsUntil(platform, "three weeks", () -> gold.shown()
                .text("/nextOn")
                .equals(today.plusDays(7).toString()));
        Membership.runs(platform);

        assertThat(days(gold))
                .containsExactly(
                        today.toString(),
                        today.minusDays(7).toString(),
                        today.minusDays(14).toString(),
                        today.minusDays(21).toString());
        assertThat(owner.get("/invoices?customerId=" + dana).expect(200).items())
                .hasSize(4);
        assertThat(owner.get(gold.path() + "/periods?limit=1").expect(200).has("/nextCursor"))
                .isTrue();
        PackageStormIT.packagesAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void aPauseMakesThePeriodLongerAndBenefitsOfNothing() {
        Membership gold = Membership.begun(spa, Membership.kind(spa, massage.id()), dana);

        Answer planned = gold.paused(today.plusDays(2), today.plusDays(11)).expect(200);

        assertThat(planned.text("/period/endsOn")).isEqualTo(today.plusDays(16).toString());
        assertThat(planned.text("/nextOn")).isEqualTo(today.plusDays(17).toString());
        assertThat(planned.text("/paused")).isEqualTo("false");
        assertThat(gold.visits().shown().text("/expiresOn"))
                .isEqualTo(today.plusDays(16).toString());
        gold.paused(today, today).refused(409, "illegal_transition");
        Answer none = gold.becomes("resume", body()).expect(200);
        assertThat(none.has("/pause")).isFalse();
        assertThat(none.text("/period/endsOn")).isEqualTo(today.plusDays(6).toString());
        gold.becomes("resume", body()).refused(409, "illegal_transition");

        assertThat(gold.paused(today, today.plusDays(9)).expect(200).text("/paused"))
                .isEqualTo("true");
        gold.visits().pays(visit()).refusedInEachLanguage(422, "membership_paused");
        gold.becomes("resume", body()).expect(200);
        gold.visits().pays(visit()).expect(201);
        assertThat(gold.visits().shown().text("/expiresOn"))
                .isEqualTo(today.plusDays(6).toString());

        // one that begins where a period would begin puts that off
        gold.paused(today.plusDays(7), today.plusDays(20)).expect(200);
        gold.begunDaysAgo(platform, 7);
        Membership.runsUntil(platform, "the pause", () -> gold.shown()
                .text("/nextOn")
                .equals(today.plusDays(14).toString()));
        assertThat(days(gold)).hasSize(1);
        assertThat(gold.becomes("resume", body()).expect(200).text("/period/startsOn"))
                .isEqualTo(today.toString());
        PackageStormIT.packagesAgree(platform, spa);
    }

    @Test
    void whatIsNotPaidForTooLongBenefitsOfNothing() {
        Membership gold = Membership.begun(spa, Membership.kind(spa, massage.id()), dana);
        VisitPackage visits = gold.visits();
        for (String table : new String[] {"finance.package", "finance.membership_period"}) {
            platform.database()
                    .change(
                            "update " + table + " set trusted_until = trusted_until - 8 where membership_id = ?::uuid",
                            gold.id());
        }
        assertThat(gold.shown().text("/suspended")).isEqualTo("true");
        assertThat(visits.shown().text("/trusted")).isEqualTo("false");
        visits.pays(visit()).refusedInEachLanguage(422, "membership_unpaid");
        // what is given up is not paid either
        visits.invoice().writtenOff("Moved away").expect(200);
        assertThat(gold.shown().text("/suspended")).isEqualTo("true");
        visits.pays(visit()).refused(422, "membership_unpaid");
        owner.delete(visits.invoice().path() + "/write-off").expect(200);

        visits.isPaid();

        assertThat(gold.shown().text("/suspended")).isEqualTo("false");
        visits.pays(visit()).expect(201);
    }

    @Test
    void somethingIsOffOtherServicesWhenAVisitIsInvoiced() {
        Service sauna = spa.service("Sauna").lasting(60).costing("300.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage, sauna);
        Booking booking = spa.visitor("Bolat").books(massage, sauna).at(noon());
        Membership gold = Membership.begun(
                spa, Membership.kind(spa, massage.id()), booking.placed().text("/customerId"));

        Answer draft =
                owner.post("/bookings/" + booking.id() + "/invoice", body()).expect(201);

        assertThat(draft.has("/lines/0/discountPercent")).isFalse();
        assertThat(draft.text("/lines/1/discountPercent")).isEqualTo("10");
        assertThat(draft.text("/total/amount")).isEqualTo("770.00");
        // and the visit that is included pays the other line
        Invoice invoice = new Invoice(spa, draft.text("/id")).issue();
        gold.visits().pays(invoice).expect(201);
        assertThat(invoice.open()).isEqualTo("270.00");
    }

    @Test
    void itEndsAfterItsNoticeAndWhatIsInvoicedAtLeast() {
        JsonObject offer =
                Body.with(Body.with(Membership.offer(spa, massage.id()), "minimumPeriods", 2), "noticeDays", 14);
        String kind = Membership.kind(spa, offer);
        Membership gold = Membership.begun(spa, kind, dana);

        Answer cancelled = gold.cancelled().expect(200);

        assertThat(cancelled.text("/lastDay")).isEqualTo(today.plusDays(20).toString());
        assertThat(cancelled.text("/status")).isEqualTo("ACTIVE");
        gold.cancelled().refused(409, "illegal_transition");
        gold.becomes("change", body("kindId", kind)).refused(409, "illegal_transition");
        gold.begunDaysAgo(platform, 21);
        Membership.runsUntil(
                platform, "the end", () -> gold.shown().text("/status").equals("ENDED"));
        assertThat(days(gold)).hasSize(3);
        assertThat(gold.shown().text("/lastDay")).isEqualTo(today.minusDays(1).toString());
        assertThat(gold.shown().has("/nextOn")).isFalse();
        gold.ended(false).refused(409, "illegal_transition");
        gold.paused(today, today).refused(409, "illegal_transition");
    }

    @Test
    void itBecomesAnotherKindWhenTheNextPeriodBegins() {
        Membership gold = Membership.begun(spa, Membership.kind(spa, massage.id()), dana);
        JsonObject more = Body.with(
                Body.with(Membership.offer(spa, massage.id()), "name", "Platinum"), "price.amount", "3000.00");
        String platinum = Membership.kind(spa, Body.with(Body.with(more, "unit", "MONTH"), "visits", 10));

        assertThat(gold.becomes("change", body("kindId", platinum)).expect(200).text("/nextKindId"))
                .isEqualTo(platinum);
        assertThat(gold.shown().text("/terms/name")).isEqualTo("Gold");
        gold.begunDaysAgo(platform, 7);
        Membership.runsUntil(
                platform, "the change", () -> gold.shown().text("/terms/name").equals("Platinum"));

        Answer changed = gold.shown();
        assertThat(changed.text("/kindId")).isEqualTo(platinum);
        assertThat(changed.has("/nextKindId")).isFalse();
        assertThat(changed.text("/period/startsOn")).isEqualTo(today.toString());
        assertThat(changed.text("/nextOn")).isEqualTo(today.plusMonths(1).toString());
        assertThat(gold.invoice().open()).isEqualTo("3000.00");
        assertThat(gold.visits().visitsLeft()).isEqualTo("10");
    }

    @Test
    void whatIsLeftOfThePeriodGoesBackIfThatIsWanted() {
        Membership gold = Membership.begun(spa, Membership.kind(spa, massage.id()), dana);
        VisitPackage visits = gold.visits();
        visits.isPaid();
        visits.pays(visit()).expect(201);

        assertThat(gold.ended(true).expect(200).text("/status")).isEqualTo("ENDED");

        Books books = Books.of(spa);
        assertThat(visits.shown().text("/status")).isEqualTo("REFUNDED");
        assertThat(books.balance("PACKAGES", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("CUSTOMER_CREDIT", today)).isEqualTo("-750.00 KZT");

        // of one without visits the days after today
        JsonObject silver = Body.without(Body.without(Membership.offer(spa, massage.id()), "visits"), "serviceIds");
        Membership days =
                Membership.begun(spa, Membership.kind(spa, Body.with(silver, "price.amount", "700.00")), dana);
        assertThat(days.shown().has("/period/packageId")).isFalse();
        Invoice invoice = days.invoice();
        invoice.paid("700.00");
        days.ended(true).expect(200);
        assertThat(invoice.shown().text("/credited/amount")).isEqualTo("600.00");
        // and not those of a pause, which nobody has paid for
        Membership paused =
                Membership.begun(spa, Membership.kind(spa, Body.with(silver, "price.amount", "700.00")), dana);
        paused.paused(today.plusDays(1), today.plusDays(10)).expect(200);
        Invoice whole = paused.invoice();
        paused.ended(true).expect(200);
        assertThat(whole.shown().text("/credited/amount")).isEqualTo("600.00");
        // what is used through the last day, if nothing is to go back
        Membership kept = Membership.begun(spa, Membership.kind(spa, massage.id()), dana);
        kept.ended(false).expect(200);
        kept.visits().pays(visit()).expect(201);
        assertThat(owner.get("/memberships?status=ENDED&customerId=" + dana)
                        .expect(200)
                        .items())
                .hasSize(4);
        PackageStormIT.packagesAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    private static List<String> days(Membership membership) {
        return membership.periods().items().stream()
                .map(period -> period.getString("startsOn"))
                .toList();
    }

    private Invoice visit() {
        return VisitPackage.visit(spa, dana, massage.id(), "500.00");
    }

    private OffsetDateTime noon() {
        return Platform.today().plusDays(8).atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
