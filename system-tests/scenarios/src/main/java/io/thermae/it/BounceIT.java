package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Platform;
import io.thermae.it.support.ReturnedMail;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What becomes of a mail after its server has taken it is told by the notices that come back, and by nothing else that does. */
@ArquillianTest
@RunAsClient
public class BounceIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Business spa =
            platform.registersBusiness("bounces").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Visitor dana = spa.visitor("Dana").withEmail();
    private final Visitor bolat = spa.visitor("Bolat").withEmail();

    {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    }

    @Test
    void aMailThatCameBackHasFailedWithTheReason() {
        Mail mail = mailTo(dana, 11);
        assertThat(mail.from()).endsWith("<no-reply@thermae.localhost>");

        ReturnedMail.to(mail.returnPath())
                .says("failed", "5.1.1", "550 5.1.1 User unknown")
                .arrives(testBed);

        JsonObject message = awaitMessage(dana, "FAILED");
        assertThat(message.getString("failure")).isEqualTo("The mail came back: 5.1.1, 550 5.1.1 User unknown");
        assertThat(message.getString("sentAt")).isNotBlank();
        assertThat(message.getString("failedAt")).isNotBlank();
        Awaitility.await("an empty mailbox")
                .atMost(Duration.ofSeconds(60))
                .until(() -> platform.mailbox().of(ReturnedMail.MAILBOX).mails().isEmpty());
    }

    @Test
    void aMailThatIsLateIsOnlyNoted() {
        Mail mail = mailTo(dana, 13);

        ReturnedMail.to(mail.returnPath()).says("delayed", "4.4.1", "no answer").arrives(testBed);

        Awaitility.await("the notice").atMost(Duration.ofSeconds(60)).until(() -> !message(dana)
                .isNull("warning"));
        assertThat(message(dana).getString("warning")).isEqualTo("4.4.1");
        assertThat(message(dana).getString("status")).isEqualTo("SENT");
    }

    @Test
    void aMailIsDeliveredWhenTheServerOfItsMailboxSaysSo() {
        Mail mail = mailTo(dana, 12);

        ReturnedMail.to(mail.returnPath()).says("delivered", "2.0.0", "250 Ok").arrives(testBed);

        JsonObject message = awaitMessage(dana, "DELIVERED");
        assertThat(message.getString("deliveredAt")).isNotBlank();
        assertThat(message.getString("providerMessageId")).startsWith("<");
        assertThat(message.isNull("failure")).isTrue();
        assertThat(spa.owner()
                        .get("/messages?status=DELIVERED&channel=EMAIL&q=" + dana.email())
                        .expect(200)
                        .items())
                .hasSize(1);

        ReturnedMail.to(mail.returnPath())
                .says("failed", "5.2.2", "552 5.2.2 Full")
                .arrives(testBed);

        JsonObject failed = awaitMessage(dana, "FAILED");
        assertThat(failed.getString("failure")).isEqualTo("The mail came back: 5.2.2, 552 5.2.2 Full");
        assertThat(failed.getString("deliveredAt")).isEqualTo(message.getString("deliveredAt"));
    }

    @Test
    void aMailThatWasPassedOnToWhoWillTellNothingHasOnlyBeenSent() {
        Mail passedOn = mailTo(dana, 17);
        Mail other = mailTo(bolat, 18);

        ReturnedMail.to(passedOn.returnPath())
                .says("relayed", "2.0.0", "250 Ok")
                .arrives(testBed);
        ReturnedMail.to(passedOn.returnPath())
                .says("expanded", "2.0.0", "250 Ok")
                .arrives(testBed);
        // the oldest is read first
        ReturnedMail.to(other.returnPath()).says("delivered", "2.0.0", "250 Ok").arrives(testBed);

        awaitMessage(bolat, "DELIVERED");
        assertThat(message(dana).getString("status")).isEqualTo("SENT");
        assertThat(message(dana).isNull("deliveredAt")).isTrue();
    }

    @Test
    void whatSomebodyMadeUpOrARobotAnswersChangesNothing() {
        String path = mailTo(dana, 15).returnPath();
        Mail other = mailTo(bolat, 16);
        int at = path.indexOf('@');
        char last = path.charAt(at - 1) == '0' ? '1' : '0';

        ReturnedMail.to(path.substring(0, at - 1) + last + path.substring(at))
                .says("failed", "5.1.1", "Made up")
                .arrives(testBed);
        ReturnedMail.to(ReturnedMail.MAILBOX).says("failed", "5.1.1", "Of none").arrives(testBed);
        ReturnedMail.to(ReturnedMail.MAILBOX)
                .says("delivered", "2.0.0", "Of none")
                .arrives(testBed);
        ReturnedMail.to(path).isAHolidayNotice().arrives(testBed);
        // the oldest is read first
        ReturnedMail.to(other.returnPath()).says("failed", "5.2.2", "Full").arrives(testBed);

        awaitMessage(bolat, "FAILED");
        assertThat(message(dana).getString("status")).isEqualTo("SENT");
        assertThat(message(dana).isNull("failure")).isTrue();
    }

    private Mail mailTo(Visitor visitor, int hour) {
        Booking booking = visitor.books(massage)
                .at(TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime());
        Mail mail = platform.mailbox()
                .of(visitor.email())
                .waitsFor(
                        "the mail about " + booking.number(), its -> its.text().contains(booking.number()));
        awaitMessage(visitor, "SENT");
        return mail;
    }

    private JsonObject awaitMessage(Visitor visitor, String status) {
        return Awaitility.await("a message that is " + status)
                .atMost(Duration.ofSeconds(60))
                .until(() -> message(visitor), message -> message.getString("status")
                        .equals(status));
    }

    private JsonObject message(Visitor visitor) {
        List<JsonObject> found = spa.owner()
                .get("/messages?kind=booking-placed-client&q=" + visitor.email())
                .expect(200)
                .items();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
