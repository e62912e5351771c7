package io.thermae.it.process;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.FromBuild;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Reminders;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.run.PayaraMicro;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A country moves to another offset, and a node is started with a Java that knows of it. */
public class ZoneRulesIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    /** Longer than a node of these tests runs. */
    private static final Duration OUTLASTED = Duration.ofMinutes(20);

    private final Path folder;

    ZoneRulesIT(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Of this JVM; once, for it knows no two of a name. */
    @BeforeAll
    static void theZoneIsKnown() {
        ZoneRulesProvider.registerProvider(new MovingZone());
    }

    @Test
    void nineOClockStaysNineOClock() throws Exception {
        try (TestBed testBed = TestBed.start(folder.resolve("data"), FreePorts.forInstallation())) {
            Business spa;
            Service massage;
            Master aigerim;
            List<Booking> bookings;
            Booking cancelled;
            try (PayaraMicro before = start(testBed, "before", "+05:00")) {
                assertThat(before.port()).isEqualTo(testBed.httpPort());
                spa = testBed.platform()
                        .registersBusiness("moving")
                        .in(MovingZone.ID)
                        .approved()
                        .opensDaily("09:00", "21:00");
                massage = spa.service("Massage").lasting(60).costing("15000.00");
                aigerim = spa.master("Aigerim").workingDaily("09:00", "19:00").performing(massage);
                // one right after the other: none may trip over the next one on its way
                bookings = IntStream.range(9, 12)
                        .mapToObj(hour -> book(spa, massage, aigerim, at(hour, "+05:00")))
                        .toList();
                cancelled = book(spa, massage, aigerim, at(14, "+05:00"));
                cancelled.cancelledBecause("Ill").expect(200);
                // nothing of it is under way when the node stops
                waitUntilReminded(testBed, bookings);
            }
            try (PayaraMicro after = start(testBed, "after", "+06:00")) {
                assertThat(after.port()).isEqualTo(testBed.httpPort());
                assertThat(bookings)
                        .extracting(booking ->
                                OffsetDateTime.parse(booking.lookedUp().text("/start")))
                        .containsExactly(at(9, "+06:00"), at(10, "+06:00"), at(11, "+06:00"));
                assertThat(spa.availability(massage).with(aigerim).startsOn(TUESDAY))
                        .doesNotContain(at(9, "+06:00"), at(10, "+06:00"), at(11, "+06:00"))
                        .contains(at(12, "+06:00"), at(14, "+06:00"));
                waitUntilReminded(testBed, bookings);
                spa.visitor("Bolat")
                        .books(massage)
                        .with(aigerim)
                        .triesAt(at(9, "+06:00"))
                        .refused(409, "slot_taken");
                assertThat(testBed.platform()
                                .database()
                                .count(
                                        "select count(*) from booking.allocation where tenant_id = ? and active and unit = 0",
                                        spa.tenantId()))
                        .as("moved together, none lies on another")
                        .isEqualTo(bookings.size());
            }
        }
    }

    @Test
    void whatIsClosedFromNineIsClosedFromNine() throws Exception {
        try (TestBed testBed = TestBed.start(folder.resolve("data"), FreePorts.forInstallation())) {
            Business spa;
            Service massage;
            Master aigerim;
            Master bota;
            UUID blue;
            Answer meeting;
            Answer closed;
            Booking booking;
            try (PayaraMicro before = start(testBed, "before", "+05:00")) {
                assertThat(before.port()).isEqualTo(testBed.httpPort());
                spa = testBed.platform()
                        .registersBusiness("closing")
                        .in(MovingZone.ID)
                        .approved()
                        .opensDaily("09:00", "21:00");
                UUID rooms = spa.resourceType("Room");
                blue = spa.resource(rooms, "Blue", 2);
                massage = spa.service("Massage").lasting(60).costing("15000.00");
                aigerim = spa.master("Aigerim").workingDaily("09:00", "19:00").performing(massage);
                bota = spa.master("Bota").workingDaily("09:00", "19:00").performing(massage);
                meeting = spa.owner()
                        .post("/blocks", block(10, 11, "masterIds", Body.list(aigerim.id())))
                        .expect(201);
                closed = spa.owner()
                        .post("/blocks", block(16, 17, "branchId", spa.branchId()))
                        .expect(201);
                booking = book(spa, massage, bota, at(13, "+05:00"));
                // the booking stays within it, and what it reserves has a gap there
                spa.owner()
                        .post(
                                "/masters/" + bota.id() + "/time-off",
                                body("start", at(12, "+05:00"), "end", at(15, "+05:00"), "strandedBookings", "KEEP"))
                        .expect(201);
                spa.owner()
                        .post(
                                "/resources/" + blue + "/maintenance",
                                body("start", at(9, "+05:00"), "end", at(11, "+05:00")))
                        .expect(201);
            }
            try (PayaraMicro after = start(testBed, "after", "+06:00")) {
                assertThat(after.port()).isEqualTo(testBed.httpPort());
                assertThat(shown(spa, meeting)).isEqualTo(at(10, "+06:00"));
                assertThat(shown(spa, closed)).isEqualTo(at(16, "+06:00"));
                assertThat(spa.availability(massage).with(aigerim).startsOn(TUESDAY))
                        .doesNotContain(at(10, "+06:00"), at(16, "+06:00"))
                        .contains(at(9, "+06:00"), at(11, "+06:00"), at(15, "+06:00"), at(17, "+06:00"));
                assertThat(spa.availability(massage).with(bota).startsOn(TUESDAY))
                        .doesNotContain(at(12, "+06:00"), at(13, "+06:00"), at(14, "+06:00"), at(16, "+06:00"))
                        .contains(at(11, "+06:00"), at(15, "+06:00"));
                AppDatabase database = testBed.platform().database();
                assertThat(database.count(
                                """
                                select count(*) from booking.allocation
                                where tenant_id = ? and resource_id = ? and active and unit in (0, 1)
                                  and maintenance_id is not null and starts_at = ? and ends_at = ?
                                """,
                                spa.tenantId(),
                                blue,
                                at(9, "+06:00"),
                                at(11, "+06:00")))
                        .as("both places of the room")
                        .isEqualTo(2);
                assertThat(database.count(
                                """
                                select count(*) from booking.allocation
                                where tenant_id = ? and active and time_off_id is not null
                                  and (starts_at, ends_at) in ((?, ?), (?, ?))
                                """,
                                spa.tenantId(),
                                at(12, "+06:00"),
                                at(13, "+06:00"),
                                at(14, "+06:00"),
                                at(15, "+06:00")))
                        .as("around the visit that was kept")
                        .isEqualTo(2);
                assertThat(database.count(
                                "select count(*) from booking.allocation where tenant_id = ? and active and unit >= 100",
                                spa.tenantId()))
                        .as("moved together, none lies on another")
                        .isZero();
                assertThat(OffsetDateTime.parse(booking.lookedUp().text("/start")))
                        .isEqualTo(at(13, "+06:00"));
                spa.owner().delete("/blocks/" + meeting.text("/id")).expect(204);
                book(spa, massage, aigerim, at(10, "+06:00"));
            }
        }
    }

    /** Waits until each is to be reminded of a day before, as its time is now. */
    private static void waitUntilReminded(TestBed testBed, List<Booking> bookings) {
        Reminders reminders = new Reminders(testBed.platform());
        for (Booking booking : bookings) {
            reminders.waitUntilDueAt(
                    booking.id(),
                    OffsetDateTime.parse(booking.lookedUp().text("/start")).minusDays(1));
        }
    }

    private static JsonObject block(int from, int to, String field, Object value) {
        return body("kind", "BLOCK", "start", at(from, "+05:00"), "end", at(to, "+05:00"), field, value);
    }

    private static OffsetDateTime shown(Business spa, Answer block) {
        return OffsetDateTime.parse(
                spa.owner().get("/blocks/" + block.text("/id")).expect(200).text("/start"));
    }

    private static Booking book(Business spa, Service massage, Master master, OffsetDateTime start) {
        return spa.visitor("Dana").books(massage).with(master).at(start);
    }

    private static OffsetDateTime at(int hour, String offset) {
        return OffsetDateTime.parse("%sT%02d:00:00%s".formatted(TUESDAY, hour, offset));
    }

    private PayaraMicro start(TestBed testBed, String name, String offset) throws InterruptedException, IOException {
        // the second one goes on where the first has stopped: time does not begin anew
        Instant clock = Instant.parse(FromBuild.text("it.clock.start"));
        return new Node(testBed, folder, name)
                .at(name.equals("before") ? clock : clock.plus(OUTLASTED))
                .withOptions("-Xbootclasspath/a:" + rules(), "-D" + MovingZone.OFFSET_KEY + "=" + offset)
                .start();
    }

    /** Where a JVM finds the provider of rules among its own classes. */
    private Path rules() throws IOException {
        Path rules = folder.resolve("rules");
        String file = MovingZone.class.getName().replace('.', '/') + ".class";
        Path services = rules.resolve("META-INF/services/" + ZoneRulesProvider.class.getName());
        Files.createDirectories(rules.resolve(file).getParent());
        Files.createDirectories(services.getParent());
        try (InputStream bytes =
                Objects.requireNonNull(MovingZone.class.getClassLoader().getResourceAsStream(file))) {
            Files.write(rules.resolve(file), bytes.readAllBytes());
        }
        Files.writeString(services, MovingZone.class.getName());
        return rules;
    }
}
