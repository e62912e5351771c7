package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Points;
import jakarta.json.JsonObject;
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

/** Many use the same points at once: nobody ever has fewer than none, and what was earned is what follows of what is paid. */
@ArquillianTest
@RunAsClient
public class LoyaltyStormIT {

    private static final int USES = 100;

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("loyalty-storm").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Points dana = Points.of(spa, Invoice.customer(spa, "Dana"));
    private final Points bolat = Points.of(spa, Invoice.customer(spa, "Bolat"));

    @Test
    void aHundredRedemptionsAtOnceTakeWhatThereIsAndNoMore() {
        Points.areGiven(spa);
        dana.corrected(200).expect(201);
        dana.corrected(135).expect(201);
        List<Invoice> invoices =
                IntStream.range(0, USES).mapToObj(i -> dana.invoice("30.00")).toList();

        List<CompletableFuture<Answer>> asked = invoices.stream()
                .map(invoice -> owner.postLater(dana.path() + "/redemptions", Points.redemption(invoice, 10)))
                .toList();
        Map<Integer, Long> answers = asked.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(Answer::status, Collectors.counting()));

        assertThat(answers).containsExactlyInAnyOrderEntriesOf(Map.of(201, 33L, 422, USES - 33L));
        assertThat(dana.balance()).isEqualTo("5 - 0");
        assertThat(invoices.stream().filter(invoice -> invoice.open().equals("20.00")))
                .hasSize(33);
        assertThat(Books.of(spa).balance("DISCOUNTS", Platform.today(spa.zone())))
                .isEqualTo("330.00 KZT");
        pointsAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    /** Payments, points, refunds of both, credit notes and corrections of two customers, all at once. */
    @Test
    void whateverMeetsTheBooksAgree() {
        Points.areGiven(spa);
        dana.corrected(40).expect(201);
        bolat.corrected(40).expect(201);
        List<Invoice> invoices = new ArrayList<>();
        List<String> payments = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (Points one : List.of(dana, bolat)) {
                Invoice invoice = one.invoice("200.00");
                invoices.add(invoice);
                payments.add(invoice.paid("100.00"));
                payments.add(one.pay(invoice, 10).expect(201).text("/id"));
            }
        }

        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < invoices.size(); i++) {
                Points one = i % 2 == 0 ? dana : bolat;
                asked.add(owner.postLater(one.path() + "/redemptions", Points.redemption(invoices.get(i), 7)));
                asked.add(owner.postLater("/payments", invoices.get(i).payment("CASH", "15.00")));
                asked.add(owner.postLater(invoices.get(i).path() + "/credit-notes", round == 3 ? all() : some()));
            }
            payments.forEach(payment ->
                    asked.add(owner.postLater("/payments/" + payment + "/refunds", Invoice.refund(spa, "3.00"))));
            asked.add(owner.postLater("/payments", both(invoices)));
            asked.add(owner.postLater(dana.path() + "/corrections", body("points", -5, "reason", "Storm")));
            asked.add(owner.postLater(bolat.path() + "/corrections", body("points", 5, "reason", "Storm")));
        }
        assertThat(asked.stream().map(CompletableFuture::join).map(Answer::status))
                .allMatch(status -> status == 200 || status == 201 || status == 409 || status == 422 || status == 400);
        pointsAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    private static JsonObject all() {
        return body("reason", "Storm");
    }

    private JsonObject some() {
        return body("reason", "Storm", "lines", list(body("position", 1, "amount", Invoice.money(spa, "20.00"))));
    }

    /** One payment of an invoice of each of them. */
    private JsonObject both(List<Invoice> invoices) {
        return body(
                "customerId",
                dana.customer(),
                "parts",
                list(body("method", "CASH", "amount", Invoice.money(spa, "20.00"))),
                "allocations",
                list(
                        body("invoiceId", invoices.get(1).id(), "amount", Invoice.money(spa, "10.00")),
                        body("invoiceId", invoices.get(0).id(), "amount", Invoice.money(spa, "10.00"))));
    }

    /**
     * Customer by customer, what he has is the sum of what he got and gave, and of what his lots have left; never below zero.
     * Invoice by invoice, what was earned is what its entries say. What points have paid is what they were taken for.
     */
    static void pointsAgree(Platform platform, Business business) {
        UUID tenant = business.tenantId();
        AppDatabase database = platform.database();
        assertThat(database.count(
                        """
                        select count(*) from finance.loyalty_account a
                        where a.tenant_id = ?
                          and (a.balance < 0 or a.owed < 0
                               or a.balance <> (select coalesce(sum(e.points), 0) from finance.loyalty_entry e
                                                where e.tenant_id = a.tenant_id and e.customer_id = a.customer_id)
                               or a.owed <> (select coalesce(sum(e.owed), 0) from finance.loyalty_entry e
                                             where e.tenant_id = a.tenant_id and e.customer_id = a.customer_id)
                               or a.balance <> (select coalesce(sum(l.left_points), 0) from finance.loyalty_lot l
                                                where l.tenant_id = a.tenant_id and l.customer_id = a.customer_id))
                        """,
                        tenant))
                .isZero();
        assertThat(database.count(
                        """
                        select count(*) from finance.loyalty_earning g
                        where g.tenant_id = ?
                          and g.points <> (select coalesce(sum(e.points - e.owed), 0) from finance.loyalty_entry e
                                           where e.tenant_id = g.tenant_id and e.invoice_id = g.invoice_id
                                             and e.kind in ('EARN', 'TAKE_BACK'))
                        """,
                        tenant))
                .isZero();
        // a point for each 10.00 that money pays, and one of 1.00 for each that points pay
        assertThat(database.count(
                        """
                        select count(*) from finance.loyalty_earning g
                        where g.tenant_id = ? and g.earn_points = 1
                          and cardinality(g.positions) = (select count(*) from finance.invoice_line l
                                                          where l.tenant_id = g.tenant_id and l.invoice_id = g.invoice_id)
                          and g.points <> (select coalesce(sum(a.amount_minor), 0)::bigint / g.earn_minor
                                           from finance.payment_allocation a
                                           where a.tenant_id = g.tenant_id and a.invoice_id = g.invoice_id
                                             and not exists (select from finance.payment_part p
                                                             where p.tenant_id = a.tenant_id
                                                               and p.payment_id = a.payment_id
                                                               and p.method in ('POINTS', 'PACKAGE')))
                        """,
                        tenant))
                .isZero();
        assertThat(database.count(
                        """
                        select count(*) from finance.payment_part p
                        where p.tenant_id = ? and p.method = 'POINTS'
                          and p.amount_minor <> (select -100 * sum(e.points) from finance.loyalty_entry e
                                                 where e.tenant_id = p.tenant_id and e.payment_id = p.payment_id
                                                   and e.kind = 'REDEEM')
                        """,
                        tenant))
                .isZero();
    }
}
