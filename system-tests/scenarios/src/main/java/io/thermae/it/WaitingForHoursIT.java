package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.HeldUp;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who books and who changes hours wait for each other: whoever comes second goes by what the first one has left. */
@ArquillianTest
@RunAsClient
public class WaitingForHoursIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("waiting-hours").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    private final OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    private final JsonObject holiday = body("date", TUESDAY, "closed", true, "reason", "Nauryz");

    @Test
    void nobodyIsBookedIntoADayThatHasJustBeenClosed() {
        oneAfterTheOther(this::closes, this::books).firstOnly();

        assertThat(platform.database()
                        .count("select count(*) from booking.booking where tenant_id = ?", spa.tenantId()))
                .isZero();
    }

    @Test
    void aMasterIsNotBookedWhenHeHasJustBeenGivenTheDayOff() {
        oneAfterTheOther(
                        () -> owner.postLater(
                                "/masters/" + aigerim.id() + "/special-dates",
                                body("date", TUESDAY, "shifts", list(body("start", "15:00", "end", "19:00")))),
                        this::books)
                .firstOnly();

        assertThat(platform.database()
                        .count("select count(*) from booking.booking where tenant_id = ?", spa.tenantId()))
                .isZero();
    }

    @Test
    void aSeriesIsNotBookedIntoItEither() {
        oneAfterTheOther(
                        this::closes,
                        () -> owner.postLater(
                                "/series",
                                body(
                                        "items",
                                        list(body("serviceId", massage.id())),
                                        "start",
                                        noon,
                                        "rule",
                                        "FREQ=DAILY;COUNT=2",
                                        "client",
                                        body(
                                                "name",
                                                "Bolat",
                                                "phone",
                                                spa.visitor("Bolat").phone()))))
                .firstOnly();

        assertThat(platform.database()
                        .count("select count(*) from booking.booking where tenant_id = ?", spa.tenantId()))
                .isZero();
    }

    @Test
    void whoClosesADayIsToldOfWhoHasJustBooked() {
        oneAfterTheOther(this::books, this::closes).firstOnly().refused(409, "bookings_stranded");
    }

    private record Both(Answer first, Answer second) {

        /** What the second one is told. */
        Answer firstOnly() {
            first.expect(201);
            assertThat(second.status()).isBetween(409, 422);
            return second;
        }
    }

    private CompletableFuture<Answer> closes() {
        return owner.postLater("/branches/" + spa.branchId() + "/special-dates", holiday);
    }

    private CompletableFuture<Answer> books() {
        return platform.anybody()
                .postLater("/public/booking", spa.visitor("Dana").books(massage).request(noon));
    }

    /** Both are asked for while a third one has the master, in this order. */
    private Both oneAfterTheOther(
            Supplier<CompletableFuture<Answer>> first, Supplier<CompletableFuture<Answer>> second) {
        List<Answer> answers = HeldUp.atMaster(platform, aigerim.id()).oneAfterTheOther(first, second);
        return new Both(answers.get(0), answers.get(1));
    }
}
