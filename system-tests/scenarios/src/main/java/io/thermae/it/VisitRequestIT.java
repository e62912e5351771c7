package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Reminders;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients are asked whether they come, once, where the business wants it; and what they say is seen at the booking. */
@ArquillianTest
@RunAsClient
public class VisitRequestIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final int TWO_WEEKS_OF_HOURS = 336;
    private static final Predicate<Mail> REQUEST = mail -> mail.text().contains("/attendance?token=");

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Reminders reminders = new Reminders(platform);
    private final Business spa =
            platform.registersBusiness("asks").named("Asks & Co").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Api anybody = platform.anybody();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Visitor dana = spa.visitor("Dana").withEmail();

    @BeforeEach
    void asksAndDoesNotRemind() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        owner.put("/business/settings", body("reminderMinutes", list(), "confirmationRequestHours", TWO_WEEKS_OF_HOURS))
                .expect(200);
    }

    @ParameterizedTest
    @CsvSource({"en, Are you coming?", "ru, Вы придёте?", "kk, Келесіз бе?"})
    void comesOnceInTheClientsLanguageWithALinkForEitherAnswer(String language, String subject) {
        Visitor client = dana.speaking(language);
        Booking booking = client.books(massage).at(at(12));

        Mail mail = asked(client, booking, 12);

        assertThat(mail.subject()).startsWith(subject).contains(spa.name());
        assertThat(mail.listUnsubscribe()).contains("/public/unsubscribe?token=");
        assertThat(mail.text())
                .contains(
                        "/public/booking/" + booking.id() + "/attendance?token=0.",
                        "/public/booking/" + booking.id() + "/absence?token=0.",
                        "/public/booking/" + booking.id() + "?token=" + booking.manageToken());
        reminders.look(booking.id());
        reminders.waitUntilLookedAt(booking.id());
        Waiting.untilMailsAre(platform, spa, 1, client.email(), REQUEST);
    }

    @Test
    void whoSaysThatHeComesIsSeenToComeAndIsNotAskedAgain() {
        Booking booking = dana.books(massage).at(at(12));
        String path = path(asked(dana, booking, 12), "attendance");
        assertThat(anybody.get(path).expect(200).has("/clientConfirmedAt")).isFalse();

        String since = anybody.post(path, body()).expect(200).text("/clientConfirmedAt");

        assertThat(since).isNotBlank();
        assertThat(anybody.post(path, body()).expect(200).text("/clientConfirmedAt"))
                .isEqualTo(since);
        Answer seen = owner.get("/bookings/" + booking.id()).expect(200);
        assertThat(seen.text("/clientConfirmedAt")).isEqualTo(since);
        assertThat(seen.text("/status")).isEqualTo("CONFIRMED");
        reminders.wasAgreedLongAgo(booking.id());
        reminders.waitUntilLookedAt(booking.id());
        Waiting.untilMailsAre(platform, spa, 1, dana.email(), REQUEST);
    }

    @Test
    void whatWaitsForTheBusinesssWordIsTakenByWhoWasAskedOnly() {
        owner.put("/business/settings", body("autoConfirm", false)).expect(200);
        Booking booking = dana.books(massage).at(at(12));
        assertThat(booking.placed().text("/status")).isEqualTo("PENDING");
        String own = "/public/booking/" + booking.id() + "/attendance?token=";
        anybody.post(own + booking.manageToken(), body()).refused(404, "not_found");
        anybody.post(own + "0." + booking.manageToken(), body()).refused(404, "not_found");
        anybody.post("/public/booking/" + booking.id() + "/attendance", body()).refused(404, "not_found");

        Answer taken = anybody.post(path(asked(dana, booking, 12), "attendance"), body());

        assertThat(taken.expect(200).text("/status")).isEqualTo("CONFIRMED");
        assertThat(Waiting.untilMailsAre(platform, spa, 2, dana.email(), REQUEST.negate()))
                .extracting(mail -> mail.calendar().orElseThrow().status())
                .as("what he has in his calendar since he booked, and what replaces it")
                .containsExactlyInAnyOrder("TENTATIVE", "CONFIRMED");
    }

    @Test
    void whoDoesNotComeCancelsUnderHisTerms() {
        owner.put("/business/settings", body("freeCancellationHours", 720, "lateCancellationFeePercent", 50))
                .expect(200);
        Booking booking = dana.books(massage).at(at(12));
        String path = path(asked(dana, booking, 12), "absence");
        assertThat(anybody.get(path).expect(200).text("/status")).isEqualTo("CONFIRMED");
        assertThat(anybody.withHeader("Accept", "text/html")
                        .in("en")
                        .get(path)
                        .expect(200)
                        .text())
                .contains("It costs 50 %", "<form method=\"post\">");

        Answer cancelled = anybody.post(path, body()).expect(200);

        assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
        assertThat(cancelled.text("/fee/amount/amount")).isEqualTo("7500.00");
        assertThat(anybody.post(path, body()).expect(200).text("/status")).isEqualTo("CANCELLED");
        anybody.post(path.replace("/absence", "/attendance"), body()).refused(409, "illegal_transition");
        reminders.waitUntilNothingIsDue(booking.id());
    }

    @Test
    void withinTheNoticeHeDoesNotCancelHere() {
        owner.put("/business/settings", body("cancellationNoticeHours", 720)).expect(200);
        Booking booking = dana.books(massage).at(at(12));
        String path = path(asked(dana, booking, 12), "absence");

        anybody.post(path, body()).refused(422, "cancellation_too_late");

        assertThat(anybody.withHeader("Accept", "text/html").in("en").get(path).text())
                .contains("too late")
                .doesNotContain("<form");
    }

    @Test
    void aMoveIsAskedOfAnewAndTheOldLinkSaysNothingOfIt() {
        Booking booking = dana.books(massage).at(at(12));
        String path = path(asked(dana, booking, 12), "attendance");
        anybody.post(path, body()).expect(200);

        booking.movedTo(at(15)).expect(200);

        assertThat(booking.lookedUp().expect(200).has("/clientConfirmedAt")).isFalse();
        anybody.post(path, body()).refusedInEachLanguage(409, "visit_changed");
        anybody.post(path.replace("/attendance", "/absence"), body()).refused(409, "visit_changed");
        assertThat(anybody.withHeader("Accept", "text/html").in("en").get(path).text())
                .contains("has been changed")
                .doesNotContain("<form");
        reminders.waitUntilDueAt(booking.id(), at(15));
        reminders.wasAgreedLongAgo(booking.id());
        List<Mail> mails = Waiting.untilMailsAre(platform, spa, 2, dana.email(), REQUEST);
        assertThat(mails).anySatisfy(mail -> assertThat(mail.text()).contains("/attendance?token=1."));
    }

    @Test
    void noneComesOfWhatIsCancelledOrWhereTheServiceDoesNotAsk() {
        Service haircut = spa.service("Haircut")
                .lasting(30)
                .with("confirmationRequestHours", 0)
                .costing("5000.00");
        spa.master("Bota").workingDaily("10:00", "19:00").performing(haircut);
        Booking cancelled = dana.books(massage).at(at(12));
        reminders.waitUntilDueAt(cancelled.id(), at(12));
        cancelled.cancelledBecause("Ill").expect(200);
        Booking unasked = dana.books(haircut).at(at(14));
        reminders.waitUntilDueAt(unasked.id(), at(14));

        reminders.wasAgreedLongAgo(unasked.id());

        reminders.waitUntilLookedAt(unasked.id());
        reminders.waitUntilNothingIsDue(cancelled.id());
        Waiting.untilMailsAre(platform, spa, 0, dana.email(), REQUEST);
    }

    @Test
    void whoHasNoAddressIsAskedByATextMessage() {
        Visitor bolat = spa.visitor("Bolat").speaking("en");
        Booking booking = bolat.books(massage).at(at(12));
        reminders.waitUntilDueAt(booking.id(), at(12));

        reminders.wasAgreedLongAgo(booking.id());

        assertThat(ClientCode.waitsForTexts(
                                testBed, bolat.phone(), text -> text.startsWith(spa.name() + ": are you coming on "), 1)
                        .get(0))
                .contains("/public/booking/" + booking.id() + "/attendance?token=0.");
    }

    @Test
    void whoeverOnlyLooksChangesNothingAndWhoPressesTheButtonIsThanked() {
        Booking booking = dana.books(massage).at(at(12));
        String path = path(asked(dana, booking, 12), "attendance");
        Api browser = anybody.withHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        Answer page = browser.in("ru").get(path).expect(200);

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("form-action 'self'", "default-src 'none'");
        assertThat(page.text())
                .contains("<html lang=\"ru\">", "Да, приду", "<form method=\"post\">", "href=\"absence?token=0.")
                .contains(spa.name().replace("&", "&amp;"));
        assertThat(booking.lookedUp().expect(200).has("/clientConfirmedAt")).isFalse();
        assertThat(browser.in("ru")
                        .send("POST", path, "application/x-www-form-urlencoded", "")
                        .expect(200)
                        .text())
                .contains("Спасибо")
                .doesNotContain("<form");
        assertThat(booking.lookedUp().expect(200).has("/clientConfirmedAt")).isTrue();
    }

    @Test
    void thoseConcernedAreToldOnceThatHeComesAndEachOfThemAsHeWants() {
        Api manager = spa.manager("Marcus").api().in("en");
        Api other = spa.manager("Livia").api();
        other.put(
                        "/users/me/notification-preferences",
                        body("choices", list(body("topic", "BRANCH_VISITS", "channel", "IN_APP", "wanted", false))))
                .expect(200);
        Booking booking = dana.books(massage).at(at(12));
        String path = path(asked(dana, booking, 12), "attendance");

        anybody.post(path, body()).expect(200);
        anybody.post(path, body()).expect(200);
        Waiting.untilAllIsTold(platform, spa);

        assertThat(manager.get("/notifications").expect(200).items())
                .extracting(notice -> notice.getString("title"))
                .containsExactly(
                        "The client is coming: booking " + booking.number(),
                        "Booking " + booking.number() + " was made");
        assertThat(other.get("/notifications").expect(200).items()).isEmpty();
    }

    /** What the client was asked, a while after he has booked. */
    private Mail asked(Visitor client, Booking booking, int hour) {
        reminders.waitUntilDueAt(booking.id(), at(hour));
        reminders.wasAgreedLongAgo(booking.id());
        return Waiting.untilMailsAre(platform, spa, 1, client.email(), REQUEST).get(0);
    }

    private static String path(Mail mail, String answer) {
        Matcher link = Pattern.compile("/api/v1(/public/booking/[\\w-]+/" + answer + "\\?token=[\\w.-]+)")
                .matcher(mail.text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
