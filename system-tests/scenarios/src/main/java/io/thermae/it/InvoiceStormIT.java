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
import io.thermae.it.support.InvoicePayment;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Many issue, pay and give back at once, and some fail: numbers have no gap, nothing is given back twice, and the books agree. */
@ArquillianTest
@RunAsClient
public class InvoiceStormIT {

    private static final int INVOICES = 200;
    private static final int REFUNDS = 100;

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa =
            platform.registersBusiness("invoice-storm").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();

    /** A third of the transactions fail when they end, after they have taken their numbers. */
    @Test
    void numbersHaveNoGapAlsoWhenAThirdOfTheTransactionsFail() {
        Books books = Books.of(spa);
        List<Invoice> invoices = IntStream.range(0, INVOICES)
                .mapToObj(i -> Invoice.draft(
                        spa, body("note", i % 3 == 0 ? "fails" : "good", "lines", list(Invoice.line(spa, "100.00")))))
                .toList();
        String name = "storm_" + spa.tenantId().toString().replace("-", "");
        database.change(
                """
                create function pg_temp_%1$s() returns trigger language plpgsql as $$
                begin
                    if new.note = 'fails' and new.tenant_id = '%2$s'::uuid then
                        raise exception 'It fails at its end';
                    end if;
                    return null;
                end $$
                """
                        .formatted(name, spa.tenantId()));
        database.change(
                """
                create constraint trigger %1$s after update on finance.invoice deferrable initially deferred
                for each row execute function pg_temp_%1$s()
                """
                        .formatted(name));
        try {
            Map<Integer, Long> answers = issue(invoices);
            long failed = IntStream.range(0, INVOICES).filter(i -> i % 3 == 0).count();
            assertThat(answers.get(200)).isEqualTo(INVOICES - failed);
            assertThat(numbers()).containsExactlyElementsOf(first(INVOICES - failed));
        } finally {
            database.change("drop trigger " + name + " on finance.invoice");
            database.change("drop function pg_temp_" + name + "()");
        }
        issue(invoices);
        assertThat(numbers()).containsExactlyElementsOf(first(INVOICES));
        assertThat(books.balance("RECEIVABLES", Platform.today(spa.zone()))).isEqualTo("20000.00 KZT");
        assertThat(booksAgree(platform, spa)).isTrue();
    }

    private Map<Integer, Long> issue(List<Invoice> invoices) {
        List<CompletableFuture<Answer>> asked = invoices.stream()
                .map(invoice -> owner.postLater(invoice.path() + "/issue", body()))
                .toList();
        return asked.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
    }

    private List<Long> numbers() {
        return database
                .rows(
                        "select number from finance.invoice where tenant_id = ? and number is not null order by number",
                        spa.tenantId())
                .stream()
                .map(row -> (Long) row.get("number"))
                .toList();
    }

    private static List<Long> first(long count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }

    @Test
    void aHundredRefundsAtOnceNeverGiveBackMoreThanWasPaid() {
        Books books = Books.of(spa);
        Invoice invoice = Invoice.issued(spa, "1000.00");

        givesBackAtOnce(invoice, invoice.paid("1000.00"));

        assertThat(books.balance("CASH", Platform.today(spa.zone()))).isEqualTo("10.00 KZT");
        assertThat(booksAgree(platform, spa)).isTrue();
    }

    /** What has gone back is what the gateway says: it was asked for no more than it has, and for each once. */
    @Test
    void aHundredRefundsAtOnceOfMoneyFromTheWebNeverGiveBackMoreThanWasPaid() {
        Books books = Books.of(spa);
        Invoice invoice = Invoice.issued(spa, "1000.00");
        InvoicePayment.of(platform, invoice).pays();
        String payment = owner.get("/payments/online?invoiceId=" + invoice.id())
                .expect(200)
                .text("/items/0/paymentId");

        givesBackAtOnce(invoice, payment);
        OnlinePayment.untilRefundsAreSent(platform, spa);

        assertThat(database.rows(
                        """
                        select p.amount_minor as paid, p.refunded_minor as back, count(r.id) as times,
                               coalesce(sum(r.amount_minor), 0)::bigint as each_back
                        from finance.test_gateway_payment p
                        left join finance.test_gateway_refund r
                            on r.tenant_id = p.tenant_id and r.payment_id = p.id and r.status = 'SUCCEEDED'
                        where p.tenant_id = ? group by p.tenant_id, p.id
                        """,
                        spa.tenantId()))
                .containsExactly(Map.of("paid", 100_000L, "back", 99_000L, "times", 33L, "each_back", 99_000L));
        assertThat(database.rows(
                        "select status, count(*) as times from finance.gateway_refund where tenant_id = ? group by status",
                        spa.tenantId()))
                .as("what we know of it")
                .containsExactly(Map.of("status", "DONE", "times", 33L));
        assertThat(books.balance("GATEWAY_CLEARING", Platform.today(spa.zone())))
                .isEqualTo("10.00 KZT");
        assertThat(booksAgree(platform, spa)).isTrue();
    }

    /** Of 1000.00 by which an invoice was paid. */
    private void givesBackAtOnce(Invoice invoice, String payment) {
        List<Answer> answers =
                owner.postAtOnce(REFUNDS, "/payments/" + payment + "/refunds", Invoice.refund(spa, "30.00"));

        assertThat(answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(201, 33L, 422, REFUNDS - 33L));
        Answer left = owner.get("/payments/" + payment).expect(200);
        assertThat(left.text("/refunded/amount")).isEqualTo("990.00");
        assertThat(left.text("/allocations/0/amount/amount")).isEqualTo("10.00");
        assertThat(invoice.open()).isEqualTo("990.00");
    }

    /** Payments, credit, refunds and credit notes of the same invoices, all at once. */
    @Test
    void whateverMeetsTheBooksAgree() {
        String dana = Invoice.customer(spa, "Dana");
        List<Invoice> invoices = IntStream.range(0, 6)
                .mapToObj(i -> Invoice.issued(spa, "100.00", dana))
                .toList();
        List<String> payments =
                invoices.stream().map(invoice -> invoice.paid("60.00")).toList();
        owner.post(
                        "/payments",
                        body(
                                "customerId",
                                dana,
                                "parts",
                                list(body("method", "CASH", "amount", Invoice.money(spa, "200.00")))))
                .expect(201);

        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < invoices.size(); i++) {
                Invoice invoice = invoices.get(i);
                asked.add(owner.postLater("/payments", invoice.payment("ACCOUNT_CREDIT", "15.00")));
                asked.add(owner.postLater("/payments", invoice.payment("CASH", "50.00")));
                asked.add(owner.postLater("/payments/" + payments.get(i) + "/refunds", Invoice.refund(spa, "25.00")));
                asked.add(owner.postLater(
                        invoice.path() + "/credit-notes",
                        body(
                                "reason",
                                "Storm",
                                "lines",
                                list(body("position", 1, "amount", Invoice.money(spa, "30.00"))))));
            }
        }
        assertThat(asked.stream().map(CompletableFuture::join).map(Answer::status))
                .allMatch(status -> status == 201 || status == 409 || status == 422 || status == 400);
        assertThat(booksAgree(platform, spa)).isTrue();
    }

    /** What documents say and what the ledger says is the same: what is open, by customer too, and what there is of credit. */
    public static boolean booksAgree(Platform platform, Business business) {
        UUID tenant = business.tenantId();
        AppDatabase database = platform.database();
        assertThat(database.rows(
                        """
                        select e.currency from finance.journal_line l
                        join finance.journal_entry e on e.tenant_id = l.tenant_id and e.id = l.entry_id
                        where l.tenant_id = ? group by e.currency having sum(l.minor_units) <> 0
                        """,
                        tenant))
                .as("currencies of which the trial balance is not zero")
                .isEmpty();
        for (String owed : List.of("CUSTOMER_CREDIT", "DEPOSITS_HELD", "GIFT_CARDS", "PACKAGES")) {
            assertThat(posted(database, tenant, owed))
                    .as("what is owed to customers is never below nothing: " + owed)
                    .allSatisfy(row -> assertThat((Long) row.get("minor")).isNegative());
        }
        assertThat(posted(database, tenant, "RECEIVABLES"))
                .isEqualTo(database.rows(
                        "select customer_id::text as who, sum(open_minor)::bigint as minor from finance.invoice"
                                + " where tenant_id = ? and open_minor > 0 group by 1 order by 1",
                        tenant));
        assertThat(posted(database, tenant, "CUSTOMER_CREDIT"))
                .isEqualTo(database.rows(
                        "select customer_id::text as who, -sum(credit_minor)::bigint as minor from finance.payment"
                                + " where tenant_id = ? and credit_minor > 0 group by 1 order by 1",
                        tenant));
        assertThat(posted(database, tenant, "DEPOSITS_HELD"))
                .isEqualTo(database.rows(
                        "select booking_id::text as who, -sum(deposit_minor)::bigint as minor from finance.payment"
                                + " where tenant_id = ? and deposit_minor > 0 group by 1 order by 1",
                        tenant));
        assertThat(database.count(
                        """
                        select count(*) from finance.invoice i
                        where i.tenant_id = ? and i.kind = 'INVOICE'
                          and (i.paid_minor <> (select coalesce(sum(a.amount_minor), 0) from finance.payment_allocation a
                                                where a.tenant_id = i.tenant_id and a.invoice_id = i.id)
                               or i.credited_minor <> (select coalesce(sum(c.gross_minor), 0) from finance.invoice c
                                                       where c.tenant_id = i.tenant_id and c.credits_id = i.id))
                        """,
                        tenant))
                .isZero();
        assertThat(database.count(
                        """
                        select count(*) from finance.payment p
                        where p.tenant_id = ?
                          and p.amount_minor - p.refunded_minor
                              <> p.tip_minor - p.refunded_tip_minor + p.credit_minor + p.deposit_minor
                                 + (select coalesce(sum(a.amount_minor), 0) from finance.payment_allocation a
                                    where a.tenant_id = p.tenant_id and a.payment_id = p.id)
                                 + (select coalesce(sum(u.amount_minor - u.returned_minor), 0) from finance.credit_use u
                                    where u.tenant_id = p.tenant_id and u.source_id = p.id)
                        """,
                        tenant))
                .isZero();
        Books.of(business).verify();
        return true;
    }

    private static List<Map<String, Object>> posted(AppDatabase database, UUID tenant, String role) {
        return database.rows(
                """
                select l.dimension_id::text as who, sum(l.minor_units)::bigint as minor
                from finance.journal_line l
                join finance.account_role r on r.tenant_id = l.tenant_id and r.account_id = l.account_id
                where l.tenant_id = ? and r.role = ?
                group by 1 having sum(l.minor_units) <> 0 order by 1
                """,
                tenant,
                role);
    }
}
