package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.EventStream;
import io.thermae.it.support.EventStream.Event;
import io.thermae.it.support.Master;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Waiting;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who listens is told as it happens: each his own, each once, and only as long as he may. */
@ArquillianTest
@RunAsClient
public class NotificationStreamIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final int MOST = 5;

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("stream").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
    private final Api master =
            spa.member(Objects.requireNonNull(aigerim.email())).api();

    @Test
    void tellsEachHisOwnInHisLanguage() {
        Api manager = spa.manager("Marcus").api();
        // that the business was approved
        Waiting.untilAllIsTold(platform, spa);
        spa.owner().post("/notifications/read").expect(200);
        try (EventStream owners = EventStream.of(spa.owner());
                EventStream masters = EventStream.of(master.in("ru"));
                EventStream managers = EventStream.of(manager.in("en"))) {
            assertThat(masters.header("Cache-Control")).contains("no-store");
            for (EventStream stream : List.of(owners, masters, managers)) {
                Event ready = stream.next();
                assertThat(ready.name()).isEqualTo("ready");
                assertThat(ready.data().getInt("unread")).isZero();
            }

            Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(at(12));

            Event masters1 = masters.next();
            assertThat(masters1.name()).isEqualTo("notification");
            assertThat(masters1.data().getString("kind")).isEqualTo("BOOKING_PLACED");
            assertThat(masters1.data().getString("title")).isEqualTo("Новая запись " + booking.number());
            assertThat(masters1.data().getString("subjectId"))
                    .isEqualTo(booking.id().toString());
            assertThat(masters1.data().toString()).doesNotContain("Dana");
            assertThat(master.get("/notifications").expect(200).items().get(0).getString("id"))
                    .isEqualTo(masters1.data().getString("id"));
            Event managers1 = managers.next();
            assertThat(managers1.data().getString("title")).isEqualTo("Booking " + booking.number() + " was made");
            assertThat(managers1.data().getString("id"))
                    .isNotEqualTo(masters1.data().getString("id"));
            owners.awaitBeat();
            assertThat(owners.rest()).isEmpty();
        }
    }

    @Test
    void whoComesAgainMissesNothingAndHearsNothingTwice() {
        long first;
        try (EventStream stream = EventStream.of(master)) {
            stream.next();
            spa.visitor("Dana").books(massage).with(aigerim).at(at(10));
            first = stream.next().id();
        }
        List<String> missed = new ArrayList<>();
        for (int hour = 11; hour < 15; hour++) {
            missed.add(spa.visitor("Dana")
                    .books(massage)
                    .with(aigerim)
                    .at(at(hour))
                    .id()
                    .toString());
        }
        Waiting.untilAllIsTold(platform, spa);

        long known;
        try (EventStream stream = EventStream.after(first, master)) {
            Event ready = stream.next();
            assertThat(ready.id()).isEqualTo(first);
            assertThat(ready.data().getInt("unread")).isEqualTo(5);
            List<Event> told = stream.next(4);
            assertThat(told)
                    .extracting(event -> event.data().getString("subjectId"))
                    .containsExactlyInAnyOrderElementsOf(missed);
            assertThat(told)
                    .extracting(Event::id)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id > first);
            known = told.get(3).id();
        }
        try (EventStream stream = EventStream.after(known, master);
                EventStream ahead = EventStream.after(known + 1000, master)) {
            assertThat(ahead.next().id()).as("nobody knows what was never told").isEqualTo(known);
            assertThat(stream.next().id()).isEqualTo(known);
            Booking last = spa.visitor("Dana").books(massage).with(aigerim).at(at(15));
            for (EventStream each : List.of(stream, ahead)) {
                assertThat(each.next().data().getString("subjectId"))
                        .isEqualTo(last.id().toString());
                assertThat(each.rest()).isEmpty();
            }
        }
        master.withHeader("Last-Event-ID", "yesterday")
                .get("/notifications/stream")
                .refusedField("Last-Event-ID", "invalid_format");
    }

    @Test
    void endsWithTheSessionAndTellsNothingAfterIt() {
        Api listening = platform.anybody()
                .withToken(spa.logIn(Objects.requireNonNull(aigerim.email()), Member.PASSWORD)
                        .expect(200)
                        .text("/accessToken"));
        try (EventStream stream = EventStream.of(listening)) {
            stream.next();
            String session = listening.get("/users/me/sessions").expect(200).items().stream()
                    .filter(each -> each.getBoolean("current"))
                    .findFirst()
                    .orElseThrow()
                    .getString("id");
            master.delete("/users/me/sessions/" + session).expect(204);

            spa.visitor("Dana").books(massage).with(aigerim).at(at(12));

            stream.awaitEnd();
            assertThat(stream.rest()).isEmpty();
        }
    }

    @Test
    void whoListensInMorePlacesThanHeMayIsHeardInTheNewestOnes() {
        List<EventStream> streams = new ArrayList<>();
        try {
            for (int i = 0; i < MOST; i++) {
                streams.add(EventStream.of(master));
            }
            streams.forEach(EventStream::next);
            // each for himself
            EventStream owners = EventStream.of(spa.owner());
            streams.add(owners);
            owners.next();

            EventStream newest = EventStream.of(master);
            streams.add(newest);

            newest.next();
            streams.get(0).awaitEnd();
            assertThat(streams.get(0).rest()).isEmpty();
            spa.visitor("Dana").books(massage).with(aigerim).at(at(12));
            assertThat(newest.next().name()).isEqualTo("notification");
            assertThat(streams.get(1).next().name()).isEqualTo("notification");
            assertThat(master.head("/notifications/stream").status()).isEqualTo(405);
        } finally {
            streams.forEach(EventStream::close);
        }
    }

    @Test
    void pagesOfAllowedOriginsMayListen() {
        spa.owner()
                .put("/business/cors-origins", body("origins", list("https://desk.example")))
                .expect(200);
        try (EventStream stream = EventStream.of(master.withHeader("Origin", "https://desk.example"))) {
            assertThat(stream.header("Access-Control-Allow-Origin")).isEqualTo("https://desk.example");
        }
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
