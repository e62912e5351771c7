package io.thermae.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Reminders;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.run.PayaraMicro;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A country moves to another offset, and a node is started with a Java that knows of it. */
public class ZoneRulesIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Path folder;

    ZoneRulesIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void nineOClockStaysNineOClock() throws Exception {
        ZoneRulesProvider.registerProvider(new MovingZone());
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
                Reminders reminders = new Reminders(testBed.platform());
                for (Booking booking : bookings) {
                    reminders.waitUntilDueAt(
                            booking.id(),
                            OffsetDateTime.parse(booking.lookedUp().text("/start"))
                                    .minusDays(1));
                }
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

    private static Booking book(Business spa, Service massage, Master master, OffsetDateTime start) {
        return spa.visitor("Dana").books(massage).with(master).at(start);
    }

    private static OffsetDateTime at(int hour, String offset) {
        return OffsetDateTime.parse("%sT%02d:00:00%s".formatted(TUESDAY, hour, offset));
    }

    private PayaraMicro start(TestBed testBed, String name, String offset) throws InterruptedException, IOException {
        return new Node(testBed, folder, name)
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
