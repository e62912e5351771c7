package io.thermae.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Business;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Visitor;
import io.thermae.run.PayaraMicro;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server dies between the booking and the mail: the next one tells the client, once. */
public class CrashIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String COUNT_UNSENT = "select count(*) from platform.outbox where sent_at is null";

    private final Path folder;

    CrashIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theMailOfABookingBeforeACrashComesOnceAfterIt() throws InterruptedException {
        try (TestBed testBed = TestBed.start(folder.resolve("data"), FreePorts.forInstallation())) {
            Platform platform = testBed.platform();
            Visitor dana;
            try (PayaraMicro silent = start(testBed, Map.of("THERMAE_RELAY_ENABLED", "false"))) {
                dana = bookWithMail(platform);
                silent.kill();
            }
            assertThat(platform.database().count(COUNT_UNSENT)).isPositive();
            assertThat(platform.mailbox().of(dana.email()).mails()).isEmpty();

            try (PayaraMicro next = start(testBed, Map.of())) {
                assertThat(next.onExit()).isNotDone();
                assertThat(platform.mailbox().of(dana.email()).staysAt(1, mail -> true))
                        .hasSize(1);
            }
            assertThat(platform.database().count(COUNT_UNSENT)).isZero();
        }
    }

    private static Visitor bookWithMail(Platform platform) {
        Business spa = platform.registersBusiness("crash").approved().opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
        Visitor dana = spa.visitor("Dana").withEmail();
        dana.books(massage).at(noon);
        return dana;
    }

    private PayaraMicro start(TestBed testBed, Map<String, String> settings) throws InterruptedException {
        return new Node(testBed, folder, "node").with(settings).start();
    }
}
