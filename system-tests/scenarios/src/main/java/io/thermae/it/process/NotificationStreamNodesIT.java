package io.thermae.it.process;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.EventStream;
import io.thermae.it.support.EventStream.Event;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.Master;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.run.PayaraMicro;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever listens to one node is told what happens on the other, and goes on there when his own is gone. */
public class NotificationStreamNodesIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final int ROOM = 3;

    private final Path folder;

    NotificationStreamNodesIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void bothNodesTellAndOneTakesOverFromTheOther() throws InterruptedException {
        try (TestBed testBed = TestBed.start(folder.resolve("data"), FreePorts.forInstallation());
                PayaraMicro one = start(testBed, "one", testBed.httpPort());
                PayaraMicro other = start(testBed, "other", FreePorts.baseOf(0))) {
            Platform platform = testBed.platform();
            Business spa = platform.registersBusiness("stream").approved().opensDaily("09:00", "21:00");
            Service massage = spa.service("Massage").lasting(60).costing("15000.00");
            Master aigerim = spa.master("Aigerim")
                    .invited()
                    .workingDaily("10:00", "19:00")
                    .performing(massage);
            String email = Objects.requireNonNull(aigerim.email());
            spa.member(email);
            Api atOne = signsIn(one, spa, email);
            Api atOther = signsIn(other, spa, email);

            long known;
            try (EventStream here = EventStream.of(atOne);
                    EventStream there = EventStream.of(atOther)) {
                here.next();
                there.next();
                for (int hour = 10; hour < 16; hour++) {
                    String id = books(spa, massage, aigerim, hour);
                    Event told = here.next();
                    assertThat(told.data().getString("subjectId")).isEqualTo(id);
                    assertThat(there.next()).isEqualTo(told);
                }
                there.awaitBeat();
                assertThat(here.rest()).isEmpty();
                assertThat(there.rest()).isEmpty();

                thereIsNoRoomForMore(spa, atOther);

                String last = books(spa, massage, aigerim, 16);
                Event told = there.next();
                assertThat(told.data().getString("subjectId")).isEqualTo(last);
                known = told.id();
                other.kill();
                there.awaitEnd();
            }

            String missed = books(spa, massage, aigerim, 17);
            try (EventStream here = EventStream.after(known, atOne)) {
                assertThat(here.next().id()).isEqualTo(known);
                assertThat(here.next().data().getString("subjectId")).isEqualTo(missed);
                assertThat(here.rest()).isEmpty();
            }
        }
    }

    /** One place of the node is taken already. */
    private static void thereIsNoRoomForMore(Business spa, Api master) {
        List<EventStream> streams = List.of(EventStream.of(master), EventStream.of(master));
        try {
            assertThat(streams).hasSize(ROOM - 1);
            master.get("/notifications/stream").refusedInEachLanguage(503, "streams_full");
            assertThat(master.get("/notifications").expect(200).items())
                    .as("the list has room for everybody at " + spa.name())
                    .isNotEmpty();
        } finally {
            streams.forEach(EventStream::close);
        }
    }

    private static String books(Business spa, Service massage, Master master, int hour) {
        return spa.visitor("Dana")
                .books(massage)
                .with(master)
                .at(TUESDAY.atTime(LocalTime.of(hour, 0)).atZone(spa.zone()).toOffsetDateTime())
                .id()
                .toString();
    }

    private static Api signsIn(PayaraMicro node, Business spa, String email) {
        Api api = Api.of(URI.create("http://127.0.0.1:" + node.port()));
        return api.withToken(
                api.post("/auth/login", body("email", email, "password", Member.PASSWORD, "subdomain", spa.subdomain()))
                        .expect(200)
                        .text("/accessToken"));
    }

    private PayaraMicro start(TestBed testBed, String name, int port) throws InterruptedException {
        return new Node(testBed, folder, name)
                .onPort(port)
                .with("THERMAE_NOTIFICATIONS_STREAMS_PER_NODE", ROOM)
                .with("THERMAE_NOTIFICATIONS_STREAMS_HEARTBEAT_SECONDS", 3)
                .withOptions("-Xmx512m")
                .start();
    }
}
