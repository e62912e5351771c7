package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.line;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Master;
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
    private static final int PAID = 6;
    private static final String MOVED = "7.77";
    private static final BigDecimal NET = new BigDecimal("100.00");
    private static final BigDecimal TAX = new BigDecimal("12.00");
    private static final BigDecimal GROSS = NET.add(TAX);
    private static final String IN_CASH = "70.00";
    private static final String BY_CARD = "42.00";
    private static final BigDecimal HELD = new BigDecimal("1000.00");

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("moment").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Books books = Books.of(spa);

    @Test
    void nothingIsToldByHalfWhileSomebodyPosts() {
        owner.put("/tax-rates", body("rates", list(body("name", "VAT", "percent", "12", "standard", true))))
                .expect(200);
        owner.put("/business/settings", body("taxInclusive", false)).expect(200);
        Service massage =
                spa.service("Massage").with("category", "Body").lasting(60).costing("100.00");
        Master master = spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        List<Invoice> drafts = new ArrayList<>(IntStream.range(0, TIMES)
                .mapToObj(i -> Invoice.draft(
                        spa, body("lines", list(Body.with(line(spa, "100.00"), "serviceId", massage.id())))))
                .toList());
        drafts.add(ofBooking("Dana", massage, master, 11));
        drafts.add(ofBooking("Bolat", massage, master, 14));
        List<Invoice> open = IntStream.range(0, PAID)
                .mapToObj(i -> Invoice.issued(spa, "100.00"))
                .toList();
        books.post(today, "CASH", "DEPOSITS_HELD", "1000.00").expect(201);

        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (Invoice draft : drafts) {
            asked.add(owner.postLater(draft.path() + "/issue", body()));
            asked.add(moves("BANK", "CASH"));
            asked.add(moves("EXPENSES", "WRITE_OFFS"));
            asked.add(moves("DEPOSITS_HELD", "CUSTOMER_CREDIT"));
        }
        for (Invoice each : open) {
            asked.add(owner.postLater("/payments", paid(each)));
        }
        boolean posting;
        do {
            posting = !asked.stream().allMatch(CompletableFuture::isDone);
            reportsAreWhole();
        } while (posting);

        asked.forEach(each -> assertThat(each.join().status()).isIn(200, 201));
        assertThat(sum(report("revenue", "&by=service"), "net"))
                .isEqualByComparingTo(NET.multiply(BigDecimal.valueOf(drafts.size() + PAID)));
        assertThat(sum(report("takings", ""), "net")).isEqualByComparingTo(GROSS.multiply(BigDecimal.valueOf(PAID)));
        assertThat(report("revenue", "&by=master").items())
                .filteredOn(row -> row.getString("name", "").startsWith("Aigerim"))
                .singleElement()
                .satisfies(row -> assertThat(amount(row, "net")).isEqualByComparingTo("200.00"));
    }

    /** A draft for a visit whose line names no master, as before they did: by master the booking is asked. */
    private Invoice ofBooking(String name, Service massage, Master master, int hour) {
        Booking booking = spa.visitor(name)
                .books(massage)
                .with(master)
                .at(today.plusDays(8).atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime());
        String id = owner.post("/bookings/" + booking.id() + "/invoice", body())
                .expect(201)
                .text("/id");
        platform.database()
                .change(
                        """
                        do $$
                        begin
                            perform set_config('session_replication_role', 'replica', true);
                            update finance.invoice_line set master_id = null where invoice_id = '%s';
                        end
                        $$
                        """
                                .formatted(id));
        return new Invoice(spa, id);
    }

    /** All of it, by two methods at once. */
    private JsonObject paid(Invoice invoice) {
        return body(
                "parts",
                list(
                        body("method", "CASH", "amount", money(spa, IN_CASH)),
                        body("method", "CARD_TERMINAL", "amount", money(spa, BY_CARD))),
                "allocations",
                list(body("invoiceId", invoice.id())));
    }

    private CompletableFuture<Answer> moves(String debit, String credit) {
        return owner.postLater("/ledger/entries", books.entry(today, debit, credit, MOVED));
    }

    private void reportsAreWhole() {
        assertThat(sum(report("cash-flow", ""), "change").subtract(HELD).remainder(GROSS))
                .isZero();
        assertThat(sum(report("held", ""), "change")).isEqualByComparingTo(HELD);
        assertThat(sum(report("takings", ""), "net").remainder(GROSS)).isZero();
        isOwedWhole(owner.get("/reports/receivables?compare=true").expect(200));
        assertThat(report("profit-and-loss", "").list("/totals"))
                .allSatisfy(total ->
                        assertThat(amount(total, "change").remainder(NET)).isZero());
        for (String by : List.of("business", "branch", "master", "service", "method")) {
            isTaxedWhole(report("revenue", "&by=" + by), by);
        }
        assertThat(sum(report("revenue", "&by=category"), "net").remainder(NET)).isZero();
        isTaxedWhole(report("taxes", ""), "taxes");
    }

    /** Invoices are owed or paid, and the parts of what is owed are all of it; a month ago there was nothing. */
    private static void isOwedWhole(Answer report) {
        assertThat(sum(report, "open").remainder(GROSS)).isZero();
        assertThat(sum(report, "notDue")
                        .add(sum(report, "days30"))
                        .add(sum(report, "days60"))
                        .add(sum(report, "days90"))
                        .add(sum(report, "older")))
                .isEqualByComparingTo(sum(report, "open"));
        assertThat(sum(report, "previousOpen")).isZero();
    }

    private static void isTaxedWhole(Answer report, String about) {
        BigDecimal net = sum(report, "net");
        assertThat(net.remainder(NET)).as(about).isZero();
        assertThat(sum(report, "tax").multiply(NET)).as(about).isEqualByComparingTo(net.multiply(TAX));
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
