package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** All of a report is of one moment: what one posting changes in several places it tells wholly or not at all. */
@ArquillianTest
@RunAsClient
public class ReportMomentIT {

    private static final int TIMES = 15;
    private static final String MOVED = "7.77";
    private static final BigDecimal NET = new BigDecimal("100.00");
    private static final BigDecimal TAX = new BigDecimal("12.00");

    private final Business spa =
            Platform.current().registersBusiness("moment").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Books books = Books.of(spa);

    @Test
    void nothingIsToldByHalfWhileSomebodyPosts() {
        owner.put("/tax-rates", body("rates", list(body("name", "VAT", "percent", "12", "standard", true))))
                .expect(200);
        owner.put("/business/settings", body("taxInclusive", false)).expect(200);
        Service massage = spa.service("Massage").lasting(60).costing("100.00");
        List<Invoice> drafts = IntStream.range(0, TIMES)
                .mapToObj(i -> Invoice.draft(
                        spa, body("lines", list(Body.with(line(spa, "100.00"), "serviceId", massage.id())))))
                .toList();
        books.post(today, "CASH", "DEPOSITS_HELD", "1000.00").expect(201);

        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (Invoice draft : drafts) {
            asked.add(owner.postLater(draft.path() + "/issue", body()));
            asked.add(moves("BANK", "CASH"));
            asked.add(moves("EXPENSES", "WRITE_OFFS"));
            asked.add(moves("DEPOSITS_HELD", "CUSTOMER_CREDIT"));
        }
        boolean posting;
        do {
            posting = !asked.stream().allMatch(CompletableFuture::isDone);
            reportsAreWhole();
        } while (posting);

        asked.forEach(each -> assertThat(each.join().status()).isIn(200, 201));
        assertThat(sum(report("revenue", "&by=service"), "net")).isEqualByComparingTo(NET.multiply(times()));
    }

    private CompletableFuture<Answer> moves(String debit, String credit) {
        return owner.postLater("/ledger/entries", books.entry(today, debit, credit, MOVED));
    }

    private void reportsAreWhole() {
        assertThat(sum(report("cash-flow", ""), "change")).isEqualByComparingTo("1000.00");
        assertThat(sum(report("held", ""), "change")).isEqualByComparingTo("1000.00");
        assertThat(report("profit-and-loss", "").list("/totals"))
                .allSatisfy(total ->
                        assertThat(amount(total, "change").remainder(NET)).isZero());
        for (String by : List.of("business", "branch", "master", "service", "method")) {
            isTaxedWhole(report("revenue", "&by=" + by), by);
        }
        isTaxedWhole(report("taxes", ""), "taxes");
    }

    private static void isTaxedWhole(Answer report, String about) {
        BigDecimal net = sum(report, "net");
        assertThat(net.remainder(NET)).as(about).isZero();
        assertThat(sum(report, "tax").multiply(NET)).as(about).isEqualByComparingTo(net.multiply(TAX));
    }

    private static BigDecimal times() {
        return BigDecimal.valueOf(TIMES);
    }

    private Answer report(String report, String more) {
        return owner.get("/reports/" + report + "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1) + more)
                .expect(200);
    }

    private static BigDecimal sum(Answer report, String field) {
        return report.items().stream().map(row -> amount(row, field)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonObject row, String field) {
        return new BigDecimal(row.getJsonObject(field).getString("amount"));
    }
}
