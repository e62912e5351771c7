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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** People and the clock are at the same memberships at once: no period is invoiced twice, and what is owed is what is left. */
@ArquillianTest
@RunAsClient
public class MembershipStormIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("membership-storm").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage = spa.service("Massage").costing("30.00");
    private final String dana = Invoice.customer(spa, "Dana");

    @Test
    void manyWhoBringItUpToTodayInvoiceEachPeriodOnce() {
        Membership gold = Membership.begun(spa, Membership.kind(spa, massage.id()), dana);
        gold.begunDaysAgo(platform, 35);

        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            asked.add(owner.postLater(
                    gold.path() + "/pause", body("from", today.plusDays(60), "to", today.plusDays(70))));
            asked.add(owner.postLater(gold.path() + "/resume", body()));
            Membership.runs(platform);
        }
        assertThat(asked.stream().map(CompletableFuture::join).map(Answer::status))
                .allMatch(status -> status == 200 || status == 409);

        Membership.runsUntil(
                platform, "five weeks", () -> gold.periods().items().size() == 6);
        assertThat(owner.get("/invoices?customerId=" + dana).expect(200).items())
                .hasSize(6);
        periodsFollow(gold);
        PackageStormIT.packagesAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    /** Visits, money, pauses, refunds of what is left, the end and the clock: all at once. */
    @Test
    void whateverMeetsTheBooksAgree() {
        String kind = Membership.kind(spa, massage.id());
        Membership one = Membership.begun(spa, kind, dana);
        Membership two = Membership.begun(spa, kind, dana);
        VisitPackage visitsOfOne = one.visits();
        VisitPackage visitsOfTwo = two.visits();
        String money = visitsOfOne.isPaid();
        List<Invoice> visits = IntStream.range(0, 6)
                .mapToObj(i -> VisitPackage.visit(spa, dana, massage.id(), "30.00"))
                .toList();
        List<String> payments = visits.subList(0, 2).stream()
                .map(visit -> visitsOfOne.pays(visit).expect(201).text("/id"))
                .toList();

        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (Invoice visit : visits) {
                asked.add(owner.postLater(visitsOfOne.path() + "/visits", VisitPackage.first(visit)));
                asked.add(owner.postLater(visitsOfTwo.path() + "/visits", VisitPackage.first(visit)));
                asked.add(owner.postLater(visit.path() + "/credit-notes", body("reason", "Storm")));
            }
            for (String payment : payments) {
                asked.add(owner.postLater("/payments/" + payment + "/refunds", Invoice.refund(spa, "30.00")));
            }
            asked.add(owner.postLater("/payments/" + money + "/refunds", Invoice.refund(spa, "10.00")));
            asked.add(owner.postLater("/payments", visitsOfTwo.invoice().payment("CASH", "100.00")));
            asked.add(owner.postLater(one.path() + "/pause", body("from", today, "to", today.plusDays(3))));
            asked.add(owner.postLater(one.path() + "/resume", body()));
            asked.add(owner.postLater(visitsOfOne.path() + "/refund", body("reason", "Storm")));
            asked.add(owner.postLater(two.path() + "/cancel", body("reason", "Storm")));
            asked.add(owner.postLater(two.path() + "/end", body("reason", "Storm", "refundRest", true)));
            Membership.runs(platform);
        }
        assertThat(asked.stream().map(CompletableFuture::join).map(Answer::status))
                .allMatch(status -> status == 200 || status == 201 || status == 409 || status == 422 || status == 400);

        periodsFollow(one);
        periodsFollow(two);
        PackageStormIT.packagesAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    /** The latest comes first; none begins before the one that was before it is over. */
    private static void periodsFollow(Membership membership) {
        LocalDate after = LocalDate.MAX;
        for (var period : membership.periods().items()) {
            assertThat(LocalDate.parse(period.getString("endsOn"))).isBefore(after);
            after = LocalDate.parse(period.getString("startsOn"));
        }
    }
}
