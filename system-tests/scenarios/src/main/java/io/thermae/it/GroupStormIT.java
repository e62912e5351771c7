package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.it.support.Answer;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many parties want the places of one group visit at once, and no place is sold twice, whoever tries. */
@ArquillianTest
@RunAsClient
public class GroupStormIT {

    private static final int PARTIES = 60;
    private static final int PLACES = 12;
    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa = platform.registersBusiness("crowd").approved().opensDaily("09:00", "21:00");
    private final Service yoga =
            spa.service("Yoga").lasting(60).with("places", PLACES).costing("5000.00");
    private final OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();

    @BeforeEach
    void aMasterIsThere() {
        spa.master("Aigerim").workingDaily("09:00", "21:00").performing(yoga);
    }

    @Test
    void noMoreComeThanThereArePlaces() {
        planned();

        List<CompletableFuture<Answer>> asked = IntStream.range(0, PARTIES)
                .mapToObj(party -> platform.anybody().postLater("/public/booking", request(1 + party % 3)))
                .toList();
        List<Answer> answers = asked.stream().map(CompletableFuture::join).toList();

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isIn(201, 409));
        long people = database.count(
                "select sum(party_size) from booking.booking where tenant_id = ? and status <> 'CANCELLED'",
                spa.tenantId());
        // more who come alone than there are places: somebody alone was refused, so none was left
        assertThat(people).isEqualTo(PLACES);
        assertThat(reserved()).isEqualTo(people);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .mapToInt(GroupStormIT::size)
                        .sum())
                .isEqualTo((int) people);
    }

    @Test
    void whoBooksWhileItIsCancelledIsCancelledOrRefused() {
        String group = planned();

        List<CompletableFuture<Answer>> booked = IntStream.range(0, PLACES)
                .mapToObj(party -> platform.anybody().postLater("/public/booking", request(1)))
                .toList();
        CompletableFuture<Answer> cancelled =
                spa.owner().postLater("/group-visits/" + group + "/cancel", body("strandedBookings", "CANCEL"));
        booked.forEach(answer ->
                assertThat(answer.join().status()).as(answer.join().toString()).isIn(201, 409));
        cancelled.join().expect(200);

        assertThat(reserved()).isZero();
        assertThat(database.count(
                        "select count(*) from booking.booking where tenant_id = ? and status <> 'CANCELLED'",
                        spa.tenantId()))
                .isZero();
    }

    @Test
    void theDatabaseKnowsNoOtherPlaces() {
        UUID group = UUID.fromString(planned());
        platform.anybody().post("/public/booking", request(3)).expect(201);

        for (int unit : new int[] {0, 2, PLACES, -1}) {
            assertThatThrownBy(() -> database.change(
                            """
                            insert into booking.allocation
                                (tenant_id, id, resource_id, unit, starts_at, ends_at, booking_id, place_of)
                            select tenant_id, gen_random_uuid(), resource_id, ?, starts_at + interval '1 year',
                                   ends_at + interval '1 year', booking_id, place_of
                            from booking.allocation where place_of = ? limit 1
                            """,
                            unit,
                            group))
                    .as("place " + unit)
                    .hasMessageMatching("(?s).*(no_place_twice|group_place|booked_place_of).*");
        }
    }

    private String planned() {
        return spa.owner()
                .post("/group-visits", body("serviceId", yoga.id(), "start", noon))
                .expect(201)
                .text("/id");
    }

    private JsonObject request(int party) {
        return Body.with(spa.visitor("Guest").books(yoga).request(noon), "partySize", party);
    }

    private static int size(Answer booked) {
        return Integer.parseInt(booked.text("/partySize"));
    }

    private long reserved() {
        return database.count(
                "select count(*) from booking.allocation where tenant_id = ? and booked_place_of is not null",
                spa.tenantId());
    }
}
