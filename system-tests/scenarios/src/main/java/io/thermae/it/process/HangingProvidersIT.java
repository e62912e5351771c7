package io.thermae.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Receiver;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import io.thermae.run.PayaraMicro;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail server or a message centre that says nothing any more holds up its own messages, and nothing else; then none is lost. */
public class HangingProvidersIT {

    private static final int MASTERS = 5;
    private static final int VISITS = 30;
    private static final int MANY = 3_000;

    /** As if as many visits had been booked. */
    private static final String COPIES =
            """
            insert into platform.outbox (tenant_id, id, queue, ordering_key, message)
            select o.tenant_id, c.id, o.queue, c.id, replace(o.message, o.id::text, c.id::text)
            from (select gen_random_uuid() as id from generate_series(1, ?::int)) c
            cross join (select * from platform.outbox
                        where tenant_id = ? and message like '%"type":"BookingPlaced"%' order by id limit 1) o
            """;

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Path folder;

    HangingProvidersIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void holdUpNobodyElse() throws InterruptedException, MessagingException {
        try (TestBed testBed = TestBed.start(folder.resolve("data"), FreePorts.forInstallation());
                Relay mails = relay(testBed, "THERMAE_MAIL_SMTP_PORT");
                Relay texts = relay(testBed, "THERMAE_SMS_SMPP_PORT");
                Receiver receiver = new Receiver();
                PayaraMicro node = new Node(testBed, folder, "node")
                        .with("THERMAE_MAIL_SMTP_PORT", mails.port())
                        .with("THERMAE_SMS_SMPP_PORT", texts.port())
                        .start()) {
            Platform platform = testBed.platform();
            Business spa = platform.registersBusiness("hanging").approved().opensDaily("09:00", "21:00");
            Service massage = spa.service("Massage").lasting(60).costing("15000.00");
            for (int i = 0; i < MASTERS; i++) {
                spa.master("Master" + i).workingDaily("10:00", "19:00").performing(massage);
            }
            receiver.isRegistered(spa.owner(), Receiver.ALL);

            mails.hang();
            List<Visitor> told = book(spa, massage, 0);
            receiver.awaits(VISITS);
            String phone = Unique.phone();
            ClientCode.askedByPhone(platform, spa, phone);
            ClientCode.waitsForTexts(testBed, phone, 1);
            assertThat(mailsOf(platform, "SENT")).as("nothing was taken").isZero();
            assertThat(mailsOf(platform, "QUEUED")).isEqualTo(VISITS);
            mails.goOn();
            awaitMails(platform, VISITS);

            texts.hang();
            String waits = Unique.phone();
            ClientCode.askedByPhone(platform, spa, waits);
            told.addAll(book(spa, massage, 7));
            receiver.awaits(2 * VISITS);
            awaitMails(platform, 2 * VISITS);
            assertThat(testBed.backends().messageCentre().messages(waits)).isEmpty();
            texts.goOn();
            ClientCode.waitsForTexts(testBed, waits, 1);

            assertThat(recipients(testBed))
                    .filteredOn(told.stream().map(Visitor::email).toList()::contains)
                    .as("each mail once")
                    .hasSize(told.size())
                    .doesNotHaveDuplicates();
            whatWaitsIsNotInMemory(testBed, spa, mails, Heap.of(node.pid()));
            assertThat(node.onExit()).isNotDone();
        }
    }

    /** However many mails stand behind a server that hangs, and who waits for a code has it. */
    private static void whatWaitsIsNotInMemory(TestBed testBed, Business spa, Relay mails, Heap heap) {
        Platform platform = testBed.platform();
        long before = heap.alive();
        mails.hang();

        platform.database().change(COPIES, MANY, spa.tenantId());
        Awaitility.await(MANY + " mails wait")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> mailsOf(platform, "QUEUED") == MANY
                        && platform.database().count("select count(*) from platform.outbox where sent_at is null")
                                == 0);

        assertThat(heap.alive()).as("bytes alive").isLessThan(before + Heap.FEW_BYTES);
        String phone = Unique.phone();
        ClientCode.askedByPhone(platform, spa, phone);
        ClientCode.waitsForTexts(testBed, phone, 1);
        assertThat(mailsOf(platform, "QUEUED")).isEqualTo(MANY);
        mails.goOn();
    }

    private static List<Visitor> book(Business spa, Service massage, int daysLater) {
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            Visitor visitor = spa.visitor("Guest" + i).withEmail();
            visitor.books(massage)
                    .at(TUESDAY.plusDays(daysLater)
                            .atTime(10 + i / MASTERS, 0)
                            .atZone(spa.zone())
                            .toOffsetDateTime());
            visitors.add(visitor);
        }
        return visitors;
    }

    /** To whom mails have come, as often as they have. */
    private static List<String> recipients(TestBed testBed) throws MessagingException {
        List<String> recipients = new ArrayList<>();
        for (MimeMessage mail : testBed.backends().mail().messages()) {
            recipients.add(mail.getAllRecipients()[0].toString());
        }
        return recipients;
    }

    private static long mailsOf(Platform platform, String status) {
        AppDatabase database = platform.database();
        return database.count(
                "select count(*) from engagement.message where kind = 'booking-placed-client' and status = ?", status);
    }

    /** What was refused its place is tried again after a while that grows. */
    private static void awaitMails(Platform platform, int number) {
        Awaitility.await(number + " mails")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> mailsOf(platform, "SENT") == number);
    }

    private static Relay relay(TestBed testBed, String port) {
        return new Relay(Integer.parseInt(String.valueOf(testBed.environment().get(port))));
    }
}
