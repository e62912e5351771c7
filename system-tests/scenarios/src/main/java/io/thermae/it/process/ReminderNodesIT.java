package io.thermae.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.FromBuild;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Reminders;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import io.thermae.run.PayaraMicro;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visit comes nearer while servers come and go: each reminder comes once, whoever gives it. */
public class ReminderNodesIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Path folder;

    ReminderNodesIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void twoServersRemindOnceAndTheNextOneAgainWhenItIsTime() throws InterruptedException {
        Map<String, Integer> ports = FreePorts.forInstallation();
        try (TestBed testBed = TestBed.start(folder.resolve("data"), ports)) {
            Platform platform = testBed.platform();
            Visitor comes;
            Visitor moves;
            Visitor cancels;
            OffsetDateTime noon;
            try (PayaraMicro first =
                    start(testBed, "first", testBed.httpPort(), Instant.parse(FromBuild.text("it.clock.start")))) {
                Business spa = platform.registersBusiness("nodes").approved().opensDaily("09:00", "21:00");
                Service massage = spa.service("Massage").lasting(60).costing("15000.00");
                for (String name : List.of("Aigerim", "Bota", "Dina")) {
                    spa.master(name).workingDaily("10:00", "19:00").performing(massage);
                }
                noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
                comes = spa.visitor("Comes").withEmail();
                moves = spa.visitor("Moves").withEmail();
                cancels = spa.visitor("Cancels").withEmail();
                comes.books(massage).at(noon);
                Booking moved = moves.books(massage).at(noon);
                Booking cancelled = cancels.books(massage).at(noon);
                moved.movedTo(noon.plusHours(3)).expect(200);
                cancelled.cancelledBecause("Ill").expect(200);
                Waiting.untilAllIsTold(platform, spa);
                first.kill();
            }

            // both find the reminder due as soon as they are there, and both die
            Instant aDayBefore = noon.minusDays(1).plusMinutes(1).toInstant();
            int other = FreePorts.forInstallation().values().iterator().next();
            try (PayaraMicro one = start(testBed, "one", testBed.httpPort(), aDayBefore);
                    PayaraMicro two = start(testBed, "two", other, aDayBefore)) {
                has(platform, comes, 1);
                has(platform, moves, 0);
                one.kill();
                two.kill();
            }

            Instant anHourBefore = noon.minusHours(1).toInstant();
            try (PayaraMicro last = start(testBed, "last", testBed.httpPort(), anHourBefore)) {
                assertThat(last.onExit()).isNotDone();
                has(platform, comes, 2);
                // nobody was there a day before: late is better than never
                has(platform, moves, 1);
                has(platform, cancels, 0);
            }
        }
    }

    private static void has(Platform platform, Visitor client, int reminders) {
        assertThat(platform.mailbox().of(client.email()).staysAt(reminders, Reminders.REMINDER))
                .hasSize(reminders);
    }

    private PayaraMicro start(TestBed testBed, String name, int port, Instant clock) throws InterruptedException {
        return new Node(testBed, folder, name).onPort(port).at(clock).start();
    }
}
