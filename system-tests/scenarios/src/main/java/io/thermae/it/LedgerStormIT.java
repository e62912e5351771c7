package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Many post to the same accounts at once, while the books are closed under their hands. */
@ArquillianTest
@RunAsClient
public class LedgerStormIT {

    private static final int AT_ONCE = 60;
    private static final String[] ROLES = {"CASH", "BANK", "REVENUE", "TAXES_PAYABLE", "TIPS_PAYABLE"};

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa = platform.registersBusiness("storm").approved();
    private final Books books = Books.of(spa);
    private final LocalDate today = Platform.today(spa.zone());
    private final LocalDate yesterday = today.minusDays(1);

    @Test
    void whatManyPostAtOnceAddsUp() {
        List<CompletableFuture<Answer>> posted = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> later(books.entry(today, "CASH", "REVENUE", (i + 1) + ".01")))
                .toList();
        posted.forEach(answer -> answer.join().expect(201));

        int whole = AT_ONCE * (AT_ONCE + 1) / 2;
        assertThat(books.balance("CASH", today))
                .isEqualTo(BigDecimal.valueOf(whole * 100L + AT_ONCE, 2).toPlainString() + " KZT");
        balances();
    }

    @Test
    void anEntryThatManyTakeBackIsTakenBackOnce() {
        String entry = books.post(today, "CASH", "REVENUE", "7.00").expect(201).text("/id");

        List<Answer> answers = spa.owner().postAtOnce(12, "/ledger/entries/" + entry + "/reverse", body("day", today));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
        assertThat(books.balance("CASH", today)).isEqualTo("0.00 KZT");
        balances();
    }

    @Test
    void whatIsClosedMeanwhileStaysAsItWas() {
        Random random = new Random(20_261_122);
        List<CompletableFuture<Answer>> toYesterday = new ArrayList<>();
        List<CompletableFuture<Answer>> toToday = new ArrayList<>();
        CompletableFuture<Answer> closing = new CompletableFuture<>();
        CompletableFuture<String> atTheClosing = new CompletableFuture<>();
        for (int i = 0; i < AT_ONCE; i++) {
            toYesterday.add(later(random(random, yesterday)));
            toToday.add(later(random(random, today)));
            if (i == AT_ONCE / 3) {
                closing = spa.owner().postLater("/ledger/periods/close", body("through", yesterday));
                atTheClosing = closing.thenApplyAsync(answer -> digestOfYesterday());
            }
        }
        closing.join().expect(201);
        toToday.forEach(answer -> answer.join().expect(201));
        List<Answer> answers = toYesterday.stream().map(CompletableFuture::join).toList();

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isIn(201, 422));
        assertThat(digestOfYesterday()).isEqualTo(atTheClosing.join());
        assertThat(database.count(
                        "select count(*) from finance.journal_entry"
                                + " where tenant_id = ? and day = ? and document_kind = 'manual'",
                        spa.tenantId(),
                        yesterday))
                .isEqualTo(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .count());
        books.post(yesterday, "CASH", "BANK", "1.00").refused(422, "period_closed");
        balances();
    }

    /** Whoever looks sees what was committed: so all of them see enough, and three may have it. */
    @Test
    void whatManyTakeAtOnceIsNeverMoreThanIsOwed() {
        books.post(today, "CASH", "CUSTOMER_CREDIT", "100.00").expect(201);

        List<Answer> answers =
                spa.owner().postAtOnce(24, "/ledger/entries", books.entry(today, "CUSTOMER_CREDIT", "CASH", "30.00"));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> answer.refused(422, "liability_below_zero"));
        assertThat(books.balance("CUSTOMER_CREDIT", today)).isEqualTo("-10.00 KZT");
        balances();
    }

    private JsonObject random(Random random, LocalDate day) {
        int debit = random.nextInt(ROLES.length);
        int credit = (debit + 1 + random.nextInt(ROLES.length - 1)) % ROLES.length;
        return books.entry(day, ROLES[debit], ROLES[credit], (1 + random.nextInt(100_000)) + ".25");
    }

    private CompletableFuture<Answer> later(JsonObject entry) {
        return spa.owner().postLater("/ledger/entries", entry);
    }

    private String digestOfYesterday() {
        return String.valueOf(database.rows(
                        "select coalesce(md5(string_agg(t::text, '|' order by t.id)), '') as digest"
                                + " from finance.journal_entry t where tenant_id = ? and day <= ?",
                        spa.tenantId(),
                        yesterday)
                .get(0)
                .get("digest"));
    }

    /** Every entry balances, the trial balance is zero, what is kept is the sum of its lines, and nothing is owed below nothing. */
    private void balances() {
        books.verify();
        assertThat(books.trialBalance(today).list("/totals"))
                .isNotEmpty()
                .allSatisfy(total -> assertThat(total.getJsonObject("debit")).isEqualTo(total.getJsonObject("credit")));
        assertThat(database.rows(
                        "select entry_id from finance.journal_line where tenant_id = ? group by entry_id"
                                + " having sum(minor_units) <> 0",
                        spa.tenantId()))
                .isEmpty();
        assertThat(database.rows(
                        "select a.code from finance.account a"
                                + " join finance.journal_line l on l.tenant_id = a.tenant_id and l.account_id = a.id"
                                + " where a.tenant_id = ? and a.kind = 'LIABILITY'"
                                + " group by a.code having sum(l.minor_units) > 0",
                        spa.tenantId()))
                .isEmpty();
    }
}
