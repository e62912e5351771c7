package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Visits are missed and cancelled, their fees waived, and their customers merged, all at once: nobody waits in a circle, and the books agree. */
@ArquillianTest
@RunAsClient
public class FeeStormIT {

    private static final int VISITS = 12;

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("fee-storm").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = massage();

    private Service massage() {
        Service service = spa.service("Massage")
                .lasting(30)
                .with("prepayment", body("kind", "PERCENT", "percent", 30))
                .costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "20:00").performing(service);
        owner.put(
                        "/business/settings",
                        body(
                                "feeInvoices", "ALL",
                                "freeCancellationHours", 720,
                                "lateCancellationFeePercent", 20,
                                "noShowFeePercent", 50))
                .expect(200);
        return service;
    }

    @Test
    void whateverMeetsEachFeeIsInvoicedOnceAndTheBooksAgree() {
        Books books = Books.of(spa);
        List<Booking> visits =
                IntStream.range(0, VISITS).mapToObj(this::prepaid).toList();
        List<String> customers = visits.stream()
                .map(visit -> owner.get("/bookings/" + visit.id()).expect(200).text("/customerId"))
                .toList();

        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            String visit = "/bookings/" + visits.get(i).id();
            asked.add(owner.postLater(visit + "/no-show", body()));
            asked.add(owner.postLater(visit + "/no-show", body()));
            if (i % 2 == 1) {
                asked.add(owner.postLater(
                        "/customers/" + customers.get(i - 1) + "/merge", body("otherId", customers.get(i))));
            }
            asked.add(owner.postLater(visit + "/waiver", body("reason", "Storm")));
            asked.add(owner.postLater(visit + "/fee-invoice", body()));
        }

        Set<Integer> ours = Set.of(200, 201, 409, 422);
        assertThat(asked.stream().map(CompletableFuture::join).map(Answer::status))
                .allMatch(ours::contains);
        visits.forEach(visit -> assertThat(visit.lookedUp().text("/status")).isEqualTo("NO_SHOW"));
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
        for (Booking visit : visits) {
            owner.post("/bookings/" + visit.id() + "/waiver", body("reason", "After the storm"));
        }
        assertThat(numbers("INV")).containsExactlyElementsOf(upTo(VISITS));
        assertThat(numbers("CN")).containsExactlyElementsOf(upTo(VISITS));
        for (String role : List.of("FEE_REVENUE", "DEPOSITS_HELD", "GATEWAY_CLEARING", "RECEIVABLES")) {
            assertThat(books.balance(role, Platform.today(spa.zone()))).as(role).isEqualTo("0.00 KZT");
        }
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    private Booking prepaid(int number) {
        Booking visit = spa.visitor("Dana")
                .books(massage)
                .at(Platform.today(spa.zone())
                        .plusDays(8)
                        .atTime(10, 0)
                        .plusMinutes(30L * number)
                        .atZone(spa.zone())
                        .toOffsetDateTime());
        OnlinePayment payment = new OnlinePayment(platform, visit);
        payment.begins().expect(201);
        payment.paysWith("pm_card_visa").expect(200);
        return visit;
    }

    private List<Long> numbers(String series) {
        return platform
                .database()
                .rows(
                        "select number from finance.invoice where tenant_id = ? and series = ? and number is not null order by number",
                        spa.tenantId(),
                        series)
                .stream()
                .map(row -> (Long) row.get("number"))
                .toList();
    }

    private static List<Long> upTo(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
