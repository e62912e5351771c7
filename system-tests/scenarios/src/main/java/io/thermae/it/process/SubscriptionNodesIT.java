package io.thermae.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Business;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.FromBuild;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Subscription;
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

/** A trial leads to a plan while servers come and go: one invoice, whoever writes it, and one suspension if nobody pays. */
public class SubscriptionNodesIT {

    private static final Predicate<Mail> INVOICE = mail -> mail.subject().startsWith("Invoice") && !isOverdue(mail);
    private static final Predicate<Mail> OVERDUE = SubscriptionNodesIT::isOverdue;

    private final Path folder;

    SubscriptionNodesIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void twoServersInvoiceOnceAndTheNextOneSuspends() throws InterruptedException {
        Map<String, Integer> ports = FreePorts.forInstallation();
        try (TestBed testBed = TestBed.start(folder.resolve("data"), ports)) {
            Platform platform = testBed.platform();
            Business spa;
            try (PayaraMicro first = start(testBed, "first", testBed.httpPort(), 0)) {
                spa = platform.registersBusiness("plan").approved();
                Subscription.plan(platform, "100.00").chosenBy(spa, "MONTHLY").expect(200);
                first.kill();
            }

            // both find the trial over as soon as they are there, and a period that nobody has invoiced
            int other = FreePorts.forInstallation().values().iterator().next();
            try (PayaraMicro one = start(testBed, "one", testBed.httpPort(), 14);
                    PayaraMicro two = start(testBed, "two", other, 14)) {
                Awaitility.await("the invoice").atMost(Duration.ofMinutes(3)).until(() -> invoices(platform, spa) == 1);
                platform.mailbox().of(spa.ownerEmail()).waitsFor("the invoice", INVOICE);
                assertThat(platform.mailbox().of(spa.ownerEmail()).staysAt(1, INVOICE))
                        .hasSize(1);
                one.kill();
                two.kill();
            }

            // a week to pay, and two of grace; nobody was there to remind, and that would not be true any more
            try (PayaraMicro last = start(testBed, "last", testBed.httpPort(), 36)) {
                assertThat(last.onExit()).isNotDone();
                Awaitility.await("the suspension")
                        .atMost(Duration.ofMinutes(3))
                        .until(() -> platform.database()
                                        .count(
                                                "select count(*) from tenancy.tenant where tenant_id = ? and status = 'SUSPENDED'",
                                                spa.tenantId())
                                == 1);
                platform.mailbox().of(spa.ownerEmail()).waitsFor("why", OVERDUE);
                assertThat(platform.mailbox().of(spa.ownerEmail()).staysAt(1, OVERDUE))
                        .hasSize(1);
                assertThat(invoices(platform, spa)).isEqualTo(1);
            }
        }
    }

    private static long invoices(Platform platform, Business spa) {
        return platform.database()
                .count("select count(*) from finance.platform_invoice where tenant_id = ?", spa.tenantId());
    }

    private static boolean isOverdue(Mail mail) {
        return mail.subject().contains("is overdue");
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
