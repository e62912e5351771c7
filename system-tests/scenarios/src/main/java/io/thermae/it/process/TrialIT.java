package io.thermae.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Business;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.FromBuild;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Platform;
import io.thermae.it.support.TestBed;
import io.thermae.run.PayaraMicro;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trial runs out while servers come and go: each warning comes once, whoever gives it, and so does the end. */
public class TrialIT {

    private static final Predicate<Mail> WARNING = mail -> mail.subject().contains("ends soon");
    private static final Predicate<Mail> END = mail -> mail.text().contains("The trial has ended");

    private final Path folder;

    TrialIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void twoServersWarnOnceAndTheNextOneEndsTheTrial() throws InterruptedException {
        Map<String, Integer> ports = FreePorts.forInstallation();
        try (TestBed testBed = TestBed.start(folder.resolve("data"), ports)) {
            Platform platform = testBed.platform();
            Business spa;
            try (PayaraMicro first = start(testBed, "first", testBed.httpPort(), 0)) {
                spa = platform.registersBusiness("trial").approved();
                first.kill();
            }

            // both find the warning due as soon as they are there, and both die
            int other = FreePorts.forInstallation().values().iterator().next();
            try (PayaraMicro one = start(testBed, "one", testBed.httpPort(), 7);
                    PayaraMicro two = start(testBed, "two", other, 7)) {
                assertThat(platform.mailbox().of(spa.ownerEmail()).staysAt(1, WARNING))
                        .hasSize(1);
                one.kill();
                two.kill();
            }

            // nobody was there for the later warnings: they would not be true any more
            try (PayaraMicro last = start(testBed, "last", testBed.httpPort(), 14)) {
                assertThat(last.onExit()).isNotDone();
                assertThat(platform.mailbox().of(spa.ownerEmail()).staysAt(1, END))
                        .hasSize(1);
                assertThat(platform.mailbox().of(spa.ownerEmail()).staysAt(1, WARNING))
                        .hasSize(1);
                Awaitility.await("the suspension")
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> platform.anybody()
                                        .get("/public/business/" + spa.subdomain())
                                        .status()
                                == 404);
            }
        }
    }

    /** A server whose clock is so many days, and an hour, ahead of the first one's. */
    private PayaraMicro start(TestBed testBed, String name, int port, int days) throws InterruptedException {
        Node node = new Node(testBed, folder, name).onPort(port);
        if (days > 0) {
            Instant start = Instant.parse(FromBuild.text("it.clock.start"));
            node.at(start.plus(Duration.ofDays(days)).plus(Duration.ofHours(1)));
        }
        return node.start();
    }
}
