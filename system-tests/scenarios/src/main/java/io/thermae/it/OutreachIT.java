package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
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
    private static final String OUTREACH = "/business/outreach";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Predicate<Mail> OF_ITS_OWN_ACCORD =
            mail -> !mail.listUnsubscribe().isEmpty();
    private static final JsonObject FOLLOW_UP = body("followUp", body("afterHours", 24));

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa =
            platform.registersBusiness("writes").named("Writes & Co").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Visitor dana = spa.visitor("Dana").withEmail();

    @BeforeEach
    void hasAMaster() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    }

    @ParameterizedTest
    @CsvSource({"en, Thank you for your visit", "ru, Спасибо за визит"})
    void thanksComeInTheClientsLanguage(String language, String subject) {
        decides(FOLLOW_UP);
        Visitor client = dana.speaking(language);

        endedAgo(consents(client.books(massage).at(at(12)).id()), Duration.ofHours(25));

        written(client, subject);
    }

    @Test
    void thanksComeOnceAndOneClickEndsThem() {
        decides(FOLLOW_UP);
        Visitor client = dana.speaking("kk");

        UUID booking = consents(client.books(massage).at(at(12)).id());
        endedAgo(booking, Duration.ofHours(25));

        Mail mail = written(client, "Келгеніңізге рақмет");
        assertThat(owner.get("/messages?kind=visit-follow-up&bookingId=" + booking)
                        .expect(200)
                        .items())
                .singleElement()
                .satisfies(message -> assertThat(message.getString("bookingId")).isEqualTo(booking.toString()));
        assertThat(mail.subject()).contains(spa.name());
        assertThat(mail.text()).contains("Massage", spa.subdomain() + ".");
        assertThat(mail.listUnsubscribePost()).isEqualTo("List-Unsubscribe=One-Click");
        looks("FOLLOW_UP");
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
        looks("FOLLOW_UP");
        Waiting.untilMailsAre(platform, spa, 1, client.email(), OF_ITS_OWN_ACCORD);
    }

    @Test
    void nobodyIsWrittenToWithoutHavingConsentedOrBeforeItIsTimeOrOfWhatWasDueBefore() {
        Visitor bolat = spa.visitor("Bolat").withEmail();
        Visitor zarina = spa.visitor("Zarina").withEmail();
        UUID early = consents(bolat.books(massage).at(at(12)).id());
        UUID unasked = dana.books(massage).at(at(14)).id();
        UUID before = consents(zarina.books(massage).at(at(16)).id());
        endedAgo(before, Duration.ofHours(25));
        // decided now: what was due before is not caught up on
        owner.put(OUTREACH, FOLLOW_UP).expect(200);

        looks("FOLLOW_UP");
        Waiting.untilMailsAre(platform, spa, 0, zarina.email(), OF_ITS_OWN_ACCORD);
        wasDecidedLongAgo();
        database.change("update booking.booking set status = 'CANCELLED' where id = ?", before);
        endedAgo(early, Duration.ofHours(23));
        endedAgo(unasked, Duration.ofHours(25));
        looks("FOLLOW_UP");

        for (Visitor visitor : new Visitor[] {dana, bolat, zarina}) {
            Waiting.untilMailsAre(platform, spa, 0, visitor.email(), OF_ITS_OWN_ACCORD);
        }
        consents(unasked);
        looks("FOLLOW_UP");
        written(dana, "Thank you");
    }

    @Test
    void aReviewIsAskedForOnceInNinetyDays() {
        decides(body("review", body("afterHours", 1, "url", "https://reviews.example.com/writes?from=mail")));
        UUID first = consents(dana.books(massage).at(at(12)).id());
        UUID second = dana.books(massage).at(at(14)).id();
        endedAgo(first, Duration.ofHours(3));
        assertThat(written(dana, "How was your visit?").text())
                .contains("https://reviews.example.com/writes?from=mail");

        String id = owner.get("/messages?kind=review-asked").items().get(0).getString("id");
        owner.post("/messages/" + id + "/resend").refused(409, "message_not_resendable");
        endedAgo(second, Duration.ofHours(2));
        looks("REVIEW");
        Waiting.untilMailsAre(platform, spa, 1, dana.email(), OF_ITS_OWN_ACCORD);

        database.change(
                "update engagement.outreach_sent set at = at - interval '91 days' where tenant_id = ?", spa.tenantId());
        looks("REVIEW");
        Waiting.untilMailsAre(platform, spa, 2, dana.email(), OF_ITS_OWN_ACCORD);
    }

    @Test
    void whoHasNotComeForAWhileIsMissedOnceAndNotIfHeComes() {
        decides(body("missed", body("afterDays", 60)));
        Visitor bolat = spa.visitor("Bolat").withEmail();
        UUID last = consents(dana.books(massage).at(at(12)).id());
        UUID his = consents(bolat.books(massage).at(at(14)).id());
        bolat.books(massage).at(at(16));

        endedAgo(last, Duration.ofDays(61));
        endedAgo(his, Duration.ofDays(61));

        assertThat(written(dana, "We miss you").text()).containsPattern("6[12] days");
        looks("MISSED");
        Waiting.untilMailsAre(platform, spa, 1, dana.email(), OF_ITS_OWN_ACCORD);
        Waiting.untilMailsAre(platform, spa, 0, bolat.email(), OF_ITS_OWN_ACCORD);
    }

    @Test
    void birthdaysAreGreetedOnceAYear() {
        decides(body("birthday", body("at", "00:00")));
        UUID visit = consents(dana.books(massage).at(at(12)).id());
        database.change(
                "update booking.customer set birth_date = ? where id = ?",
                Platform.today(spa.zone()).minusYears(28),
                customer(visit));

        looks("BIRTHDAY");

        Mail mail = written(dana, "Happy birthday!");
        assertThat(mail.text()).contains("Dana", spa.name());
        looks("BIRTHDAY");
        Waiting.untilMailsAre(platform, spa, 1, dana.email(), OF_ITS_OWN_ACCORD);
    }

    @Test
    void nobodyIsDisturbedInQuietHoursAndNoneComesWhileTheBusinessIsSuspended() {
        decides(FOLLOW_UP);
        UUID visit = consents(dana.books(massage).at(at(12)).id());
        owner.put("/business/settings", body("quietHours", "00:01-00:00")).expect(200);
        endedAgo(visit, Duration.ofHours(25));
        Waiting.untilMailsAre(platform, spa, 0, dana.email(), OF_ITS_OWN_ACCORD);
        platform.superAdmin().suspend(spa.tenantId(), "A complaint").expect(200);
        looks("FOLLOW_UP");
        Waiting.untilMailsAre(platform, spa, 0, dana.email(), OF_ITS_OWN_ACCORD);
        platform.superAdmin().reactivate(spa.tenantId()).expect(200);
        owner.put("/business/settings", body("quietHours", "none")).expect(200);

        looks("FOLLOW_UP");

        written(dana, "Thank you");
    }

    @Test
    void whoHasOnlyATelephoneIsWrittenToOnceIfHeHasConsentedAndTheBusinessWantsThat() {
        decides(FOLLOW_UP);
        Visitor bolat = spa.visitor("Bolat");
        Visitor serik = spa.visitor("Serik");
        UUID his = consentsTo(
                "MARKETING_SMS", bolat.books(massage).at(at(12)).id());
        UUID unasked = consents(serik.books(massage).at(at(14)).id());
        endedAgo(his, Duration.ofHours(25));
        endedAgo(unasked, Duration.ofHours(25));
        Waiting.untilAllIsTold(platform, spa);
        assertThat(texts(bolat, 1).get(0)).as("that he has booked").doesNotContain("STOP");

        JsonObject byTextToo = Json.createObjectBuilder(FOLLOW_UP).add("texts", true).build();
        assertThat(owner.put(OUTREACH, byTextToo).expect(200).json().getBoolean("texts"))
                .isTrue();
        looks("FOLLOW_UP");

        assertThat(texts(bolat, 2).get(1)).startsWith(spa.name() + ": ").contains("STOP");
        looks("FOLLOW_UP");
        Waiting.untilAllIsTold(platform, spa);
        texts(bolat, 2);
        texts(serik, 1);
    }

    /** As if it had been decided weeks ago. */
    private void decides(JsonObject plan) {
        owner.put(OUTREACH, plan).expect(200);
        wasDecidedLongAgo();
    }

    private void wasDecidedLongAgo() {
        database.change(
                "update engagement.outreach set since = since - interval '100 days' where tenant_id = ?",
                spa.tenantId());
    }

    private UUID consents(UUID booking) {
        return consentsTo("MARKETING_EMAIL", booking);
    }

    private UUID consentsTo(String purpose, UUID booking) {
        owner.post(
                        "/customers/" + customer(booking) + "/consents",
                        body("purpose", purpose, "version", "1", "given", true))
                .expect(201);
        return booking;
    }

    private List<String> texts(Visitor visitor, int number) {
        return ClientCode.waitsForTexts(TestBed.current(), visitor.phone(), number);
    }

    private UUID customer(UUID booking) {
        return UUID.fromString(owner.get("/bookings/" + booking).expect(200).text("/customerId"));
    }

    /** The visit took place, so long before the time that tests have. */
    private void endedAgo(UUID booking, Duration ago) {
        database.change(
                "update booking.booking set status = 'COMPLETED', ends_at = ?::timestamptz - make_interval(hours => ?),"
                        + " starts_at = ?::timestamptz - make_interval(hours => ? + 1) where id = ?",
                now(),
                (int) ago.toHours(),
                now(),
                (int) ago.toHours(),
                booking);
        List.of("FOLLOW_UP", "REVIEW", "MISSED").forEach(this::looks);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.parse(String.valueOf(database.rows(
                        "select to_char(max((message::json ->> 'occurredAt')::timestamptz) at time zone 'UTC',"
                                + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') as moment from platform.outbox where tenant_id = ?",
                        spa.tenantId())
                .get(0)
                .get("moment")));
    }

    /** Has it looked who is due on an occasion, and waits until that is done; nothing, if it is off. */
    private void looks(String occasion) {
        database.change(
                "update engagement.outreach_look set due_at = timestamptz '2000-01-01' where tenant_id = ? and kind = ?",
                spa.tenantId(),
                occasion);
        platform.superAdmin()
                .api()
                .post("/admin/jobs/engagement.outreach/run", body())
                .expect(202);
        Awaitility.await("a look for " + occasion)
                .atMost(PATIENCE)
                .until(() -> database.count(
                                "select count(*) from engagement.outreach_look"
                                        + " where tenant_id = ? and due_at < timestamptz '2001-01-01'",
                                spa.tenantId())
                        == 0);
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
