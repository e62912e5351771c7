package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Reminders.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Reminders;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail programs unsubscribe for their readers with one click (RFC 8058), and nobody does by looking. */
@ArquillianTest
@RunAsClient
public class UnsubscribeIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final int TWO_WEEKS = 20_160;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    private final Platform platform = Platform.current();
    private final Reminders reminders = new Reminders(platform);
    private final Business spa =
            platform.registersBusiness("leaves").named("Leaves & Co").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Api anybody = platform.anybody();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Visitor dana = spa.visitor("Dana").withEmail();

    @BeforeEach
    void hasAMaster() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        owner.put("/business/settings", body("reminderMinutes", list(TWO_WEEKS)))
                .expect(200);
    }

    @Test
    void onlyWhatIsNotTransactionalCanBeLeft() {
        Mail reminder = reminded(dana, 12);

        assertThat(reminder.listUnsubscribe()).matches("<https?://[^>]+/api/v1/public/unsubscribe\\?token=[\\w-]{86}>");
        assertThat(reminder.listUnsubscribePost()).isEqualTo(ONE_CLICK);
        assertThat(platform.mailbox().of(dana.email()).mails())
                .filteredOn(REMINDER.negate())
                .isNotEmpty()
                .allSatisfy(mail -> {
                    assertThat(mail.listUnsubscribe()).isEmpty();
                    assertThat(mail.listUnsubscribePost()).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, "multipart/form-data; boundary=x"})
    void oneClickEndsItInEveryWayAndForWhatIsPlanned(String type) {
        String path = linkIn(reminded(dana, 12));
        String content = type.equals(FORM)
                ? ONE_CLICK
                : "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";

        Answer ended = anybody.send("POST", path, type, content).expect(200);

        assertThat(ended.text("/subscribed")).isEqualTo("false");
        assertThat(ended.text("/topic")).isEqualTo("REMINDERS");
        anybody.send("POST", path, type, content).expect(200);
        Booking next = dana.books(massage).at(at(16));
        reminders.waitUntilDueAt(next.id(), at(16));
        reminders.wasAgreedLongAgo(next.id());
        reminders.waitUntilLookedAt(next.id());
        Waiting.untilMailsAre(platform, spa, 1, dana.email(), REMINDER);
        assertThat(owner.get("/customers/" + next.placed().text("/customerId") + "/notification-preferences")
                        .expect(200)
                        .list("/choices"))
                .filteredOn(choice -> !choice.getBoolean("wanted"))
                .extracting(choice -> choice.getString("topic") + " " + choice.getString("channel"))
                .containsExactlyInAnyOrder("REMINDERS EMAIL", "REMINDERS SMS");
    }

    @Test
    void whoeverOnlyLooksChangesNothing() {
        String path = linkIn(reminded(dana, 12));

        assertThat(anybody.get(path).expect(200).text("/subscribed")).isEqualTo("true");
        assertThat(anybody.get(path).expect(200).text("/businessName")).isEqualTo(spa.name());

        Answer page = anybody.withHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .in("ru")
                .get(path)
                .expect(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("form-action 'self'", "default-src 'none'");
        assertThat(page.text())
                .contains("<html lang=\"ru\">", "<form method=\"post\">", "One-Click", "Отписаться")
                .contains(spa.name().replace("&", "&amp;"));
        assertThat(anybody.get(path).expect(200).text("/subscribed")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({"en, no more reminders", "ru, больше не приходят", "kk, енді келмейді"})
    void whoPressesTheButtonSeesThatItIsDone(String language, String words) {
        String path = linkIn(reminded(dana, 12));

        Answer page = anybody.withHeader("Accept", "text/html").in(language).send("POST", path, FORM, ONE_CLICK);

        page.expect(200);
        assertThat(page.text()).contains(words).doesNotContain("<form");
    }

    @Test
    void aLinkThatIsNotOursLeadsNowhere() {
        String path = linkIn(reminded(dana, 12));
        String forged = path.substring(0, path.length() - 1) + (path.endsWith("A") ? "B" : "A");
        for (String wrong : new String[] {forged, "/public/unsubscribe", "/public/unsubscribe?token=", path + "A"}) {
            anybody.get(wrong).refused(404, "not_found");
            anybody.send("POST", wrong, FORM, ONE_CLICK).refused(404, "not_found");
        }
        assertThat(anybody.get(path).expect(200).text("/subscribed")).isEqualTo("true");
    }

    @Test
    void itWorksWhileTheBusinessIsSuspendedAndAfterTheCustomerIsErased() {
        Visitor bolat = spa.visitor("Bolat").withEmail();
        String path = linkIn(reminded(dana, 12));
        Booking his = bolat.books(massage).at(at(16));
        String hisPath = linkIn(reminded(bolat, his, 16));
        platform.superAdmin().suspend(spa.tenantId(), "A complaint").expect(200);

        anybody.send("POST", path, FORM, ONE_CLICK).expect(200);

        platform.superAdmin().reactivate(spa.tenantId()).expect(200);
        assertThat(anybody.get(path).expect(200).text("/subscribed")).isEqualTo("false");
        his.cancelledBecause("Ill").expect(200);
        owner.post("/customers/" + his.placed().text("/customerId") + "/erasure", body("reason", "Asked for it"))
                .expect(204);
        assertThat(anybody.send("POST", hisPath, FORM, ONE_CLICK).expect(200).text("/subscribed"))
                .isEqualTo("false");
    }

    @Test
    void whatSomebodyHasUnsubscribedFromIsNotSentAgain() {
        anybody.send("POST", linkIn(reminded(dana, 12)), FORM, ONE_CLICK).expect(200);
        Waiting.untilAllIsTold(platform, spa);
        String reminder = owner.get("/messages?kind=booking-reminder-client")
                .expect(200)
                .items()
                .get(0)
                .getString("id");

        Answer refused = owner.post("/messages/" + reminder + "/resend").refused(409, "message_not_resendable");

        assertThat(refused.text("/details/reason")).isEqualTo("unsubscribed");
    }

    private Mail reminded(Visitor client, int hour) {
        return reminded(client, client.books(massage).at(at(hour)), hour);
    }

    private Mail reminded(Visitor client, Booking booking, int hour) {
        reminders.waitUntilDueAt(booking.id(), at(hour));
        reminders.wasAgreedLongAgo(booking.id());
        return Waiting.untilMailsAre(platform, spa, 1, client.email(), REMINDER).get(0);
    }

    private static String linkIn(Mail mail) {
        return mail.listUnsubscribe().replaceFirst("^<.*/api/v1", "").replaceFirst(">$", "");
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
