package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Outreach;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Businesses write to clients of their own accord: to who has consented and wants it, once, and not unless they have decided so. */
@ArquillianTest
@RunAsClient
public class OutreachIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final Predicate<Mail> OF_ITS_OWN_ACCORD =
            mail -> !mail.listUnsubscribe().isEmpty();
    private static final JsonObject FOLLOW_UP = body("followUp", body("afterHours", 24));

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa =
            platform.registersBusiness("writes").named("Writes & Co").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Outreach outreach = new Outreach(platform, spa);
    private final Visitor dana = spa.visitor("Dana").withEmail();

    @BeforeEach
    void hasAMaster() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    }

    @ParameterizedTest
    @CsvSource({"en, Thank you for your visit", "ru, Спасибо за визит"})
    void thanksComeInTheClientsLanguage(String language, String subject) {
        outreach.decides(FOLLOW_UP);
        Visitor client = dana.speaking(language);

        outreach.endedAgo(consents(client.books(massage).at(at(12)).id()), Duration.ofHours(25));

        written(client, subject);
    }

    @Test
    void thanksComeOnceAndOneClickEndsThem() {
        outreach.decides(FOLLOW_UP);
        Visitor client = dana.speaking("kk");

        UUID booking = consents(client.books(massage).at(at(12)).id());
        outreach.endedAgo(booking, Duration.ofHours(25));

        Mail mail = written(client, "Келгеніңізге рақмет");
        assertThat(owner.get("/messages?kind=visit-follow-up&bookingId=" + booking)
                        .expect(200)
                        .items())
                .singleElement()
                .satisfies(message -> assertThat(message.getString("bookingId")).isEqualTo(booking.toString()));
        assertThat(mail.subject()).contains(spa.name());
        assertThat(mail.text()).contains("Massage", spa.subdomain() + ".");
        assertThat(mail.listUnsubscribePost()).isEqualTo("List-Unsubscribe=One-Click");
        outreach.looks("FOLLOW_UP");
        Waiting.untilMailsAre(platform, spa, 1, client.email(), OF_ITS_OWN_ACCORD);
        String link = mail.listUnsubscribe().replaceFirst("^<.*/api/v1", "").replaceFirst(">$", "");
        assertThat(platform.anybody()
                        .send("POST", link, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")
                        .expect(200)
                        .text("/topic"))
                .isEqualTo("MARKETING");
        database.change(
                "update engagement.outreach_sent set at = at - interval '100 days', occasion_id = gen_random_uuid()"
                        + " where tenant_id = ?",
                spa.tenantId());
        outreach.looks("FOLLOW_UP");
        Waiting.untilMailsAre(platform, spa, 1, client.email(), OF_ITS_OWN_ACCORD);
    }

    @Test
    void nobodyIsWrittenToWithoutHavingConsentedOrBeforeItIsTimeOrOfWhatWasDueBefore() {
        Visitor bolat = spa.visitor("Bolat").withEmail();
        Visitor zarina = spa.visitor("Zarina").withEmail();
        UUID early = consents(bolat.books(massage).at(at(12)).id());
        UUID unasked = dana.books(massage).at(at(14)).id();
        UUID before = consents(zarina.books(massage).at(at(16)).id());
        outreach.endedAgo(before, Duration.ofHours(25));
        // decided now: what was due before is not caught up on
        owner.put(Outreach.PATH, FOLLOW_UP).expect(200);

        outreach.looks("FOLLOW_UP");
        Waiting.untilMailsAre(platform, spa, 0, zarina.email(), OF_ITS_OWN_ACCORD);
        outreach.wasDecidedLongAgo();
        database.change("update booking.booking set status = 'CANCELLED' where id = ?", before);
        outreach.endedAgo(early, Duration.ofHours(23));
        outreach.endedAgo(unasked, Duration.ofHours(25));
        outreach.looks("FOLLOW_UP");

        for (Visitor visitor : new Visitor[] {dana, bolat, zarina}) {
            Waiting.untilMailsAre(platform, spa, 0, visitor.email(), OF_ITS_OWN_ACCORD);
        }
        consents(unasked);
        outreach.looks("FOLLOW_UP");
        written(dana, "Thank you");
    }

    @Test
    void aReviewIsAskedForOnceInNinetyDays() {
        outreach.decides(body("review", body("afterHours", 1, "url", "https://reviews.example.com/writes?from=mail")));
        UUID first = consents(dana.books(massage).at(at(12)).id());
        UUID second = dana.books(massage).at(at(14)).id();
        outreach.endedAgo(first, Duration.ofHours(3));
        assertThat(written(dana, "How was your visit?").text())
                .contains("https://reviews.example.com/writes?from=mail");

        String id = owner.get("/messages?kind=review-asked").items().get(0).getString("id");
        owner.post("/messages/" + id + "/resend").refused(409, "message_not_resendable");
        outreach.endedAgo(second, Duration.ofHours(2));
        outreach.looks("REVIEW");
        Waiting.untilMailsAre(platform, spa, 1, dana.email(), OF_ITS_OWN_ACCORD);

        database.change(
                "update engagement.outreach_sent set at = at - interval '91 days' where tenant_id = ?", spa.tenantId());
        outreach.looks("REVIEW");
        Waiting.untilMailsAre(platform, spa, 2, dana.email(), OF_ITS_OWN_ACCORD);
    }

    @Test
    void whoHasLeftOneKindGetsTheOthers() {
        outreach.decides(FOLLOW_UP);
        UUID booking = consents(dana.books(massage).at(at(12)).id());
        owner.put(
                        "/customers/" + outreach.customer(booking) + "/notification-preferences",
                        body(
                                "choices",
                                Body.list(body(
                                        "topic",
                                        "MARKETING",
                                        "kind",
                                        "FOLLOW_UP",
                                        "channel",
                                        "EMAIL",
                                        "wanted",
                                        false))))
                .expect(200);
        outreach.endedAgo(booking, Duration.ofHours(25));
        Waiting.untilMailsAre(platform, spa, 0, dana.email(), OF_ITS_OWN_ACCORD);

        outreach.decides(body("review", body("afterHours", 1, "url", "https://reviews.example.com/writes")));
        outreach.looks("REVIEW");

        written(dana, "How was your visit?");
    }

    @Test
    void whoHasNotComeForAWhileIsMissedOnceAndNotIfHeComes() {
        outreach.decides(body("missed", body("afterDays", 60)));
        Visitor bolat = spa.visitor("Bolat").withEmail();
        UUID last = consents(dana.books(massage).at(at(12)).id());
        UUID his = consents(bolat.books(massage).at(at(14)).id());
        bolat.books(massage).at(at(16));

        outreach.endedAgo(last, Duration.ofDays(61));
        outreach.endedAgo(his, Duration.ofDays(61));

        assertThat(written(dana, "We miss you").text()).containsPattern("6[12] days");
        outreach.looks("MISSED");
        Waiting.untilMailsAre(platform, spa, 1, dana.email(), OF_ITS_OWN_ACCORD);
        Waiting.untilMailsAre(platform, spa, 0, bolat.email(), OF_ITS_OWN_ACCORD);
    }

    @Test
    void birthdaysAreGreetedOnceAYear() {
        outreach.decides(body("birthday", body("at", "00:00")));
        UUID visit = consents(dana.books(massage).at(at(12)).id());
        database.change(
                "update booking.customer set birth_date = ? where id = ?",
                Platform.today(spa.zone()).minusYears(28),
                outreach.customer(visit));

        outreach.looks("BIRTHDAY");

        Mail mail = written(dana, "Happy birthday!");
        assertThat(mail.text()).contains("Dana", spa.name());
        outreach.looks("BIRTHDAY");
        Waiting.untilMailsAre(platform, spa, 1, dana.email(), OF_ITS_OWN_ACCORD);
    }

    @Test
    void nobodyIsDisturbedInQuietHoursAndNoneComesWhileTheBusinessIsSuspended() {
        outreach.decides(FOLLOW_UP);
        UUID visit = consents(dana.books(massage).at(at(12)).id());
        owner.put("/business/settings", body("quietHours", Platform.quietNow(spa.zone())))
                .expect(200);
        outreach.endedAgo(visit, Duration.ofHours(25));
        Waiting.untilMailsAre(platform, spa, 0, dana.email(), OF_ITS_OWN_ACCORD);
        platform.superAdmin().suspend(spa.tenantId(), "A complaint").expect(200);
        outreach.looks("FOLLOW_UP");
        Waiting.untilMailsAre(platform, spa, 0, dana.email(), OF_ITS_OWN_ACCORD);
        platform.superAdmin().reactivate(spa.tenantId()).expect(200);
        owner.put("/business/settings", body("quietHours", "none")).expect(200);

        outreach.looks("FOLLOW_UP");

        written(dana, "Thank you");
    }

    private UUID consents(UUID booking) {
        return outreach.consents("MARKETING_EMAIL", booking);
    }

    private Mail written(Visitor client, String subject) {
        Mail mail = Waiting.untilMailsAre(platform, spa, 1, client.email(), OF_ITS_OWN_ACCORD)
                .get(0);
        assertThat(mail.subject()).startsWith(subject);
        return mail;
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
