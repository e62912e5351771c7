package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A visit that repeats has all of its places, or is told which it lacks. */
@ArquillianTest
@RunAsClient
public class SeriesIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("series").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    private final OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    private final Visitor dana = spa.visitor("Dana").withEmail();

    @Test
    void everyVisitIsABooking() {
        Answer series = book("FREQ=WEEKLY;COUNT=24").expect(201);

        assertThat(series.list("/bookings")).hasSize(24);
        assertThat(series.text("/bookings/23/occurrence")).isEqualTo("24");
        assertThat(OffsetDateTime.parse(series.text("/bookings/23/start"))).isEqualTo(noon.plusWeeks(23));
        assertThat(series.list("/skipped")).isEmpty();
        assertThat(spa.owner().get(path(series)).expect(200).json()).isEqualTo(series.json());
        assertThat(active()).isEqualTo(24);
    }

    @Test
    void aConflictAtTheSeventeenthOfTwentyFourWritesNothingAndIsNamed() {
        spa.visitor("Bolat").books(massage).with(aigerim).at(noon.plusWeeks(16));

        Answer refused = book("FREQ=WEEKLY;COUNT=24").refusedInEachLanguage(409, "series_conflict");

        assertThat(refused.list("/details/conflicts")).hasSize(1);
        assertThat(refused.text("/details/conflicts/0/occurrence")).isEqualTo("17");
        assertThat(refused.text("/details/conflicts/0/error")).isEqualTo("slot_taken");
        assertThat(OffsetDateTime.parse(refused.text("/details/conflicts/0/start")))
                .isEqualTo(noon.plusWeeks(16));
        assertThat(active()).isEqualTo(1);
        assertThat(spa.owner().get("/bookings").expect(200).items()).hasSize(1);
        assertThat(spa.owner().get("/customers").expect(200).items()).hasSize(1);
        List<OffsetDateTime> free = refused.list("/details/conflicts/0/alternatives").stream()
                .map(slot -> OffsetDateTime.parse(slot.getString("start")))
                .toList();
        assertThat(free).isNotEmpty().allMatch(start -> start.toLocalDate().equals(TUESDAY.plusWeeks(16)));
        dana.books(massage).with(aigerim).at(free.get(0));
    }

    @Test
    void whatHasNoPlaceIsLeftOutIfOneWantsThat() {
        spa.visitor("Bolat").books(massage).with(aigerim).at(noon.plusWeeks(16));

        Answer series = spa.owner()
                .post("/series", request("FREQ=WEEKLY;COUNT=24", "SKIP"))
                .expect(201);

        assertThat(series.list("/bookings")).hasSize(23);
        assertThat(series.text("/skipped/0/occurrence")).isEqualTo("17");
        assertThat(series.text("/bookings/16/occurrence")).isEqualTo("18");
    }

    @Test
    void thisOneAndThoseAfterItAreMoved() {
        Answer series = book("FREQ=WEEKLY;COUNT=6").expect(201);

        Answer moved = spa.owner()
                .post(
                        path(series) + "/move",
                        body(
                                "bookingId",
                                series.text("/bookings/2/id"),
                                "start",
                                noon.plusWeeks(2).plusHours(3)))
                .expect(200);

        assertThat(moved.list("/bookings")).hasSize(4);
        Answer all = spa.owner().get(path(series)).expect(200);
        for (int i = 0; i < 6; i++) {
            assertThat(OffsetDateTime.parse(all.text("/bookings/" + i + "/start")))
                    .isEqualTo(noon.plusWeeks(i).plusHours(i < 2 ? 0 : 3));
        }
    }

    @Test
    void aMoveOfAllIsDoneForAllOrNone() {
        Answer series = book("FREQ=WEEKLY;COUNT=6").expect(201);
        spa.visitor("Bolat").books(massage).with(aigerim).at(noon.plusWeeks(4).plusHours(3));
        JsonObject move = body(
                "bookingId",
                series.text("/bookings/3/id"),
                "scope",
                "ALL",
                "start",
                noon.plusWeeks(3).plusHours(3));

        Answer refused = spa.owner().post(path(series) + "/move", move).refused(409, "series_conflict");

        assertThat(refused.text("/details/conflicts/0/occurrence")).isEqualTo("5");
        assertThat(refused.list("/details/conflicts/0/alternatives")).isNotEmpty();
        assertThat(spa.owner().get(path(series)).expect(200).json()).isEqualTo(series.json());
    }

    @Test
    void visitsMayTakeEachOthersOldPlaces() {
        Answer series = book("FREQ=DAILY;COUNT=5").expect(201);

        Answer moved = spa.owner()
                .post(
                        path(series) + "/move",
                        body("bookingId", series.text("/bookings/0/id"), "start", noon.plusDays(1)))
                .expect(200);

        assertThat(OffsetDateTime.parse(moved.text("/bookings/4/start"))).isEqualTo(noon.plusDays(5));
        assertThat(active()).isEqualTo(5);
    }

    @Test
    void thoseAfterItAreCancelledAndWhatIsOverStays() {
        Answer series = book("FREQ=WEEKLY;COUNT=4").expect(201);
        spa.owner()
                .delete("/bookings/" + series.text("/bookings/1/id"), body("reason", "Ill"))
                .expect(200);

        Answer cancelled = spa.owner()
                .post(path(series) + "/cancel", body("bookingId", series.text("/bookings/2/id"), "reason", "Moving"))
                .expect(200);

        assertThat(cancelled.list("/bookings")).hasSize(2);
        assertThat(active()).isEqualTo(1);
        spa.owner()
                .post(path(series) + "/cancel", body("bookingId", series.text("/bookings/2/id")))
                .refused(409, "illegal_transition");
    }

    @Test
    void eachVisitThatIsCancelledLateOwesItsFee() {
        spa.owner()
                .put(
                        "/business/settings",
                        body("freeCancellationHours", 720, "lateCancellationFeePercent", 20, "feeInvoices", "ALL"))
                .expect(200);
        Answer series = book("FREQ=DAILY;COUNT=4").expect(201);
        String second = series.text("/bookings/1/id");

        spa.owner()
                .post(path(series) + "/cancel", body("bookingId", second, "reason", "Moves away", "byClient", true))
                .expect(200);

        for (int i = 0; i < 4; i++) {
            List<JsonObject> invoices = spa.owner()
                    .get("/invoices?bookingId=" + series.text("/bookings/" + i + "/id"))
                    .expect(200)
                    .items();
            assertThat(invoices).hasSize(i == 0 ? 0 : 1).allSatisfy(invoice -> {
                assertThat(invoice.getString("fee")).isEqualTo("LATE_CANCELLATION");
                assertThat(invoice.getJsonObject("open").getString("amount")).isEqualTo("3000.00");
            });
        }
        // of what the business cancels itself nothing is owed
        spa.owner()
                .post(path(series) + "/cancel", body("bookingId", series.text("/bookings/0/id")))
                .expect(200);
        assertThat(spa.owner().get("/invoices").expect(200).items()).hasSize(3);
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void whatIsOwedOfSomeIsWaivedAndTheOthersAreCancelledWithThem() {
        spa.owner()
                .put(
                        "/business/settings",
                        body("freeCancellationHours", 216, "lateCancellationFeePercent", 20, "feeInvoices", "ALL"))
                .expect(200);
        Answer series = book("FREQ=WEEKLY;COUNT=3").expect(201);
        String first = series.text("/bookings/0/id");
        String second = series.text("/bookings/1/id");

        spa.owner()
                .post(path(series) + "/cancel", body("bookingId", second, "byClient", true, "waiver", "A regular"))
                .refused(422, "no_fee");
        spa.owner()
                .post(path(series) + "/cancel", body("bookingId", first, "byClient", true, "waiver", "A regular"))
                .expect(200);

        assertThat(active()).isZero();
        assertThat(spa.owner().get("/bookings/" + first).expect(200).text("/fee/waived"))
                .isEqualTo("true");
        assertThat(spa.owner().get("/bookings/" + second).expect(200).has("/fee"))
                .isFalse();
        assertThat(spa.owner().get("/invoices").expect(200).items()).isEmpty();
    }

    @Test
    void ofTwoSeriesAtOnceOneHasAllItsPlaces() {
        List<Answer> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> book("FREQ=DAILY;COUNT=20")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> answer.refused(409, "series_conflict"));
        assertThat(active()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weekly", "FREQ=WEEKLY", "FREQ=HOURLY;COUNT=3", "FREQ=DAILY;COUNT=201"})
    void aRuleThatIsNoneIsNamed(String rule) {
        assertThat(book(rule).refused(400, "validation_failed").invalidFields()).containsExactly("rule");
    }

    @Test
    void anotherBusinessSeesNothingOfIt() {
        Answer series = book("FREQ=WEEKLY;COUNT=2").expect(201);
        Business other = platform.registersBusiness("other").approved();

        other.owner().get(path(series)).refused(404, "not_found");
        other.owner()
                .post(path(series) + "/cancel", body("bookingId", series.text("/bookings/0/id")))
                .refused(404, "not_found");
        spa.owner()
                .post(path(series) + "/cancel", body("bookingId", UUID.randomUUID()))
                .refused(404, "not_found");
    }

    private Answer book(String rule) {
        return spa.owner().post("/series", request(rule, "REFUSE"));
    }

    private JsonObject request(String rule, String onConflict) {
        return body(
                "items",
                list(body("serviceId", massage.id(), "masterId", aigerim.id())),
                "start",
                noon,
                "rule",
                rule,
                "onConflict",
                onConflict,
                "client",
                body("name", dana.name(), "phone", dana.phone(), "email", dana.email()));
    }

    private static String path(Answer series) {
        return "/series/" + series.text("/id");
    }

    private long active() {
        return platform.database()
                .count("select count(*) from booking.allocation where tenant_id = ? and active", spa.tenantId());
    }
}
