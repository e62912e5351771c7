package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.VisitPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Many use the same packages at once: none ever gives more visits than were sold, and what is owed is what is left. */
@ArquillianTest
@RunAsClient
public class PackageStormIT {

    private static final int USES = 100;

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("package-storm").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").costing("30.00");
    private final String dana = Invoice.customer(spa, "Dana");

    @Test
    void aHundredUsesOfOnePackageAtOnceTakeItsVisitsAndNoMore() {
        VisitPackage sold = paid(33, "1000.00");
        List<Invoice> visits = IntStream.range(0, USES).mapToObj(i -> visit()).toList();

        List<CompletableFuture<Answer>> asked = visits.stream()
                .map(visit -> owner.postLater(sold.path() + "/visits", VisitPackage.first(visit)))
                .toList();
        Map<Integer, Long> answers = asked.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(Answer::status, Collectors.counting()));

        assertThat(answers).containsExactlyInAnyOrderEntriesOf(Map.of(201, 33L, 422, USES - 33L));
        assertThat(sold.visitsLeft()).isEqualTo("0");
        assertThat(visits.stream().filter(visit -> visit.status().equals("PAID")))
                .hasSize(33);
        assertThat(Books.of(spa).balance("PACKAGES", Platform.today(spa.zone())))
                .isEqualTo("0.00 KZT");
        packagesAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    /** Two packages, the same invoices, visits that are given back, money that is given back, freezing and ending: all at once. */
    @Test
    void whateverMeetsTheBooksAgree() {
        VisitPackage one = paid(7, "200.00");
        VisitPackage two = paid(7, "200.00");
        String money = owner.get("/payments?invoiceId=" + one.invoice().id())
                .expect(200)
                .text("/items/0/id");
        List<Invoice> visits = IntStream.range(0, 6).mapToObj(i -> visit()).toList();
        List<String> payments = visits.subList(0, 3).stream()
                .map(visit -> one.pays(visit).expect(201).text("/id"))
                .toList();

        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (Invoice visit : visits) {
                asked.add(owner.postLater(one.path() + "/visits", VisitPackage.first(visit)));
                asked.add(owner.postLater(two.path() + "/visits", VisitPackage.first(visit)));
                asked.add(owner.postLater("/payments", visit.payment("CASH", "30.00")));
                asked.add(owner.postLater(visit.path() + "/credit-notes", body("reason", "Storm")));
            }
            for (String payment : payments) {
                asked.add(owner.postLater("/payments/" + payment + "/refunds", Invoice.refund(spa, "30.00")));
            }
            asked.add(owner.postLater("/payments/" + money + "/refunds", Invoice.refund(spa, "10.00")));
            asked.add(owner.postLater(one.path() + "/freeze", body("reason", "Storm")));
            asked.add(owner.postLater(one.path() + "/unfreeze", body()));
            asked.add(owner.postLater(one.path() + "/refund", body("reason", "Storm")));
            asked.add(owner.postLater(two.path() + "/void", body("reason", "Storm")));
        }
        assertThat(asked.stream().map(CompletableFuture::join).map(Answer::status))
                .allMatch(status -> status == 200 || status == 201 || status == 409 || status == 422 || status == 400);
        packagesAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    private VisitPackage paid(int visits, String price) {
        VisitPackage sold = VisitPackage.sold(spa, VisitPackage.kind(spa, massage.id(), visits, price), dana);
        sold.isPaid();
        return sold;
    }

    private Invoice visit() {
        return VisitPackage.visit(spa, dana, massage.id(), "30.00");
    }

    /** Package by package, what is left is the sum of what it got and gave, and what the ledger owes for it; never below zero. */
    static void packagesAgree(Platform platform, Business business) {
        UUID tenant = business.tenantId();
        AppDatabase database = platform.database();
        assertThat(database.rows(
                        """
                        select l.dimension_id::text as package, -sum(l.minor_units)::bigint as minor
                        from finance.journal_line l
                        join finance.account_role r on r.tenant_id = l.tenant_id and r.account_id = l.account_id
                        where l.tenant_id = ? and r.role = 'PACKAGES'
                        group by 1 having sum(l.minor_units) <> 0 order by 1
                        """,
                        tenant))
                .isEqualTo(database.rows(
                        "select id::text as package, net_left_minor as minor from finance.package"
                                + " where tenant_id = ? and net_left_minor > 0 order by 1",
                        tenant));
        assertThat(database.count(
                        """
                        select count(*) from finance.package p
                        where p.tenant_id = ?
                          and (p.visits_left, p.net_left_minor, p.tax_left_minor)
                              <> (select sum(e.visits), sum(e.net_minor), sum(e.tax_minor) from finance.package_entry e
                                  where e.tenant_id = p.tenant_id and e.package_id = p.id)
                        """,
                        tenant))
                .isZero();
        // each visit has its even share; one of them what that leaves
        assertThat(database.count(
                        """
                        select count(*) from finance.package p
                        where p.tenant_id = ?
                          and p.net_left_minor not in (p.visits_left * (p.net_minor / p.visits),
                                                       p.visits_left * (p.net_minor / p.visits) + p.net_minor % p.visits)
                        """,
                        tenant))
                .isZero();
        // what is paid by visits is paid by visits that were taken and not given back
        assertThat(database.rows(
                        """
                        select payment_id::text as payment from finance.payment_part
                        where tenant_id = ? and method = 'PACKAGE' and amount_minor > refunded_minor order by 1
                        """,
                        tenant))
                .isEqualTo(database.rows(
                        """
                        select payment_id::text as payment from finance.package_entry
                        where tenant_id = ? and kind = 'USE' and not given_back order by 1
                        """,
                        tenant));
    }
}
