package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.GiftCard;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Platform;
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

/** Many pay by the same gift cards at once: no card is ever below zero, and what is owed for them is what is on them. */
@ArquillianTest
@RunAsClient
public class GiftCardStormIT {

    private static final int USES = 100;

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("gift-card-storm").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();

    @Test
    void aHundredUsesOfOneCardAtOnceSpendWhatIsOnItAndNoMore() {
        GiftCard card = GiftCard.sold(spa, "1000.00");
        List<Invoice> invoices = IntStream.range(0, USES)
                .mapToObj(i -> Invoice.issued(spa, "30.00"))
                .toList();

        List<CompletableFuture<Answer>> asked = invoices.stream()
                .map(invoice -> owner.postLater("/payments", card.payment(invoice, "30.00")))
                .toList();
        Map<Integer, Long> answers = asked.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(Answer::status, Collectors.counting()));

        assertThat(answers).containsExactlyInAnyOrderEntriesOf(Map.of(201, 33L, 422, USES - 33L));
        assertThat(card.balance()).isEqualTo("10.00");
        assertThat(invoices.stream().filter(invoice -> invoice.status().equals("PAID")))
                .hasSize(33);
        assertThat(Books.of(spa).balance("GIFT_CARDS", Platform.today(spa.zone())))
                .isEqualTo("-10.00 KZT");
        cardsAgree(platform, spa);
    }

    /** Two cards in either order, refunds onto them, blocking, and taking them back, all at once. */
    @Test
    void whateverMeetsTheBooksAgree() {
        GiftCard one = GiftCard.sold(spa, "500.00");
        GiftCard two = GiftCard.sold(spa, "500.00");
        List<Invoice> invoices = IntStream.range(0, 6)
                .mapToObj(i -> Invoice.issued(spa, "200.00"))
                .toList();
        List<String> payments = invoices.stream()
                .map(invoice -> owner.post("/payments", both(one, two, invoice, "20.00"))
                        .expect(201)
                        .text("/id"))
                .toList();

        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < invoices.size(); i++) {
                asked.add(owner.postLater("/payments", both(one, two, invoices.get(i), "25.00")));
                asked.add(owner.postLater("/payments", both(two, one, invoices.get(i), "25.00")));
                asked.add(owner.postLater("/payments/" + payments.get(i) + "/refunds", Invoice.refund(spa, "15.00")));
            }
            asked.add(owner.postLater(one.path() + "/block", body("reason", "Storm")));
            asked.add(owner.postLater(one.path() + "/unblock", body()));
            asked.add(owner.postLater(two.path() + "/void", body("reason", "Storm")));
        }
        assertThat(asked.stream().map(CompletableFuture::join).map(Answer::status))
                .allMatch(status -> status == 200 || status == 201 || status == 409 || status == 422 || status == 400);
        cardsAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    private JsonObject both(GiftCard first, GiftCard second, Invoice invoice, String amount) {
        return body(
                "parts",
                list(first.part(amount), second.part(amount)),
                "allocations",
                list(body("invoiceId", invoice.id())));
    }

    /** Card by card, what is on it is the sum of what it got and gave, and what the ledger owes for it; never below zero. */
    static void cardsAgree(Platform platform, Business business) {
        UUID tenant = business.tenantId();
        AppDatabase database = platform.database();
        assertThat(database.rows(
                        """
                        select l.dimension_id::text as card, -sum(l.minor_units)::bigint as minor
                        from finance.journal_line l
                        join finance.account_role r on r.tenant_id = l.tenant_id and r.account_id = l.account_id
                        where l.tenant_id = ? and r.role = 'GIFT_CARDS'
                        group by 1 having sum(l.minor_units) <> 0 order by 1
                        """,
                        tenant))
                .isEqualTo(database.rows(
                        "select id::text as card, balance_minor as minor from finance.gift_card"
                                + " where tenant_id = ? and balance_minor > 0 order by 1",
                        tenant));
        assertThat(database.count(
                        """
                        select count(*) from finance.gift_card c
                        where c.tenant_id = ?
                          and (c.balance_minor < 0
                               or c.balance_minor <> (select sum(e.amount_minor) from finance.gift_card_entry e
                                                      where e.tenant_id = c.tenant_id and e.card_id = c.id))
                        """,
                        tenant))
                .isZero();
        assertThat(database.count(
                        """
                        select count(*) from finance.payment_part p
                        where p.tenant_id = ? and p.method = 'GIFT_CARD'
                          and p.amount_minor - p.refunded_minor
                              <> (select -sum(e.amount_minor) from finance.gift_card_entry e
                                  where e.tenant_id = p.tenant_id and e.payment_id = p.payment_id
                                    and e.part_position = p.position)
                        """,
                        tenant))
                .isZero();
    }
}
