package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Reminders.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Reminders;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers are told what they want to be told, as they want it, and not when they sleep. */
@ArquillianTest
@RunAsClient
public class PreferencesIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final int TWO_WEEKS = 20_160;
    private static final String OWN = "/public/client/notification-preferences";

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Reminders reminders = new Reminders(platform);
    private final Business spa = platform.registersBusiness("wishes").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Visitor dana = spa.visitor("Dana").withEmail();

    @BeforeEach
    void hasAMaster() {
        spa.master("Aigerim").workingDaily("09:00", "21:00").performing(massage);
        owner.put("/business/settings", body("reminderMinutes", list(120))).expect(200);
    }

    @Test
    void everythingIsWantedUntilSomebodySaysOtherwise() {
        Booking booking = dana.books(massage).at(at(12));
        Api client = ClientCode.letsIn(platform, spa, dana.email());

        Answer all = client.get(OWN).expect(200);

        assertThat(all.list("/choices")).hasSize(17).allMatch(choice -> choice.getBoolean("wanted"));
        assertThat(choice(all, "VISITS", "EMAIL").getBoolean("changeable")).isFalse();
        assertThat(choice(all, "MARKETING", "EMAIL").getBoolean("consented")).isFalse();
        assertThat(all.has("/quietHours")).isFalse();

        client.post("/public/client/consents", body("purpose", "MARKETING_EMAIL", "version", "1", "given", true))
                .expect(201);
        Answer changed = client.put(
                        OWN,
                        body(
                                "choices", list(wish("REMINDERS", "SMS", false), wish("MARKETING", "SMS", false)),
                                "quietHours", body("start", "22:00", "end", "08:00", "timeZone", "Asia/Almaty")))
                .expect(200);

        assertThat(choice(changed, "REMINDERS", "SMS").getBoolean("wanted")).isFalse();
        assertThat(choice(changed, "REMINDERS", "EMAIL").getBoolean("wanted")).isTrue();
        assertThat(choice(changed, "MARKETING", "EMAIL").getBoolean("consented"))
                .isTrue();
        assertThat(changed.text("/quietHours/start")).isEqualTo("22:00");
        Answer onTheCard = owner.get(card(booking)).expect(200);
        assertThat(onTheCard.json()).isEqualTo(client.get(OWN).expect(200).json());
        assertThat(client.get("/public/client/personal-data").expect(200).text())
                .contains("notificationPreferences", "MARKETING", "22:00:00");

        owner.put(card(booking), body("choices", list())).expect(200);

        Answer again = client.get(OWN).expect(200);
        assertThat(again.list("/choices")).allMatch(choice -> choice.getBoolean("wanted"));
        assertThat(again.has("/quietHours")).isFalse();
    }

    @Test
    void whatNobodyCanChooseIsRefused() {
        String card = card(dana.books(massage).at(at(12)));

        owner.put(card, body("choices", list(wish("VISITS", "EMAIL", false))))
                .refusedField("choices", "cannot_be_switched_off");
        owner.put(card, body("choices", list(wish("VISITS", "SMS", false))))
                .refusedField("choices", "cannot_be_switched_off");
        owner.put(card, body("choices", list(wish("MONEY", "SMS", false))))
                .refusedField("choices", "cannot_be_switched_off");
        owner.put(card, body("choices", list(wish("REFUNDS", "SMS", true)))).refusedField("choices", "unknown_value");
        owner.put(card, body("choices", list(marketing("CAMPAIGN", "SMS")))).refusedField("choices", "unknown_value");
        owner.put(card, body("choices", list(marketing("GOSSIP", "EMAIL")))).refused(400, "validation_failed");
        owner.put(card, body("choices", list(wish("REMINDERS", "SMS", true), wish("REMINDERS", "SMS", false))))
                .refusedField("choices", "repeated");
        owner.put(card, body("choices", list(wish("GOSSIP", "SMS", true)))).refused(400, "validation_failed");
        owner.put(
                        card,
                        body(
                                "choices", list(),
                                "quietHours", body("start", "22:00", "end", "08:00", "timeZone", "Mars/Olympus")))
                .refusedField("quietHours.timeZone", "unknown_time_zone");
        owner.put(card, body("choices", list(), "quietHours", body("start", "late", "end", "08:00")))
                .refused(400, "validation_failed");
        assertThat(owner.get(card).expect(200).list("/choices")).allMatch(choice -> choice.getBoolean("wanted"));
    }

    @Test
    void ofWhatABusinessWritesOneKindCanBeLeftAlone() {
        Booking booking = dana.books(massage).at(at(12));
        Api client = ClientCode.letsIn(platform, spa, dana.email());

        Answer chosen = client.put(
                        OWN, body("choices", list(marketing("REVIEW", "EMAIL"), marketing("CAMPAIGN", "EMAIL"))))
                .expect(200);

        assertThat(chosen.list("/choices"))
                .filteredOn(choice -> !choice.getBoolean("wanted"))
                .extracting(choice -> choice.getString("kind") + " " + choice.getString("channel"))
                .containsExactlyInAnyOrder("REVIEW EMAIL", "CAMPAIGN EMAIL");
        assertThat(choice(chosen, "MARKETING", "EMAIL").getBoolean("wanted")).isTrue();
        assertThat(client.get("/public/client/personal-data").expect(200).text())
                .contains("notificationPreferences", "REVIEW", "CAMPAIGN");

        // all of it is another choice, beside which these are kept
        owner.put(card(booking), body("choices", list(marketing("REVIEW", "EMAIL"), wish("MARKETING", "EMAIL", false))))
                .expect(200);

        assertThat(client.get(OWN).expect(200).list("/choices"))
                .filteredOn(choice -> !choice.getBoolean("wanted"))
                .extracting(choice -> choice.getString("kind", "ALL"))
                .containsExactlyInAnyOrder("ALL", "REVIEW");
    }

    @Test
    void whoMayNotSeeTheCustomerDoesNotSeeWhatHeWants() {
        String card = card(dana.books(massage).at(at(12)));
        String elsewhere = owner.post("/branches", body("name", "Other", "timeZone", "Asia/Almaty"))
                .expect(201)
                .text("/id");
        Member livia = spa.manager("Livia", elsewhere);
        spa.manager("Marcus").api().get(card).expect(200);
        livia.api().get(card).refused(404, "not_found");
        livia.api().put(card, body("choices", list())).refused(404, "not_found");
        Api other = platform.registersBusiness("other-wishes").approved().owner();
        other.get(card).refused(404, "not_found");
        other.put(card, body("choices", list())).refused(404, "not_found");
        owner.get("/customers/" + UUID.randomUUID() + "/notification-preferences")
                .refused(404, "not_found");
        ClientCode.letsIn(platform, spa, "nobody-" + UUID.randomUUID() + "@example.org")
                .get(OWN)
                .refused(404, "not_found");
    }

    @Test
    void whoWantsNoMailIsRemindedByTextAndWhoWantsNeitherIsNot() {
        owner.put("/business/settings", body("reminderMinutes", list(TWO_WEEKS)))
                .expect(200);
        Booking booking = dana.books(massage).at(at(12));
        reminders.waitUntilDueAt(booking.id(), at(12));
        owner.put(card(booking), body("choices", list(wish("REMINDERS", "EMAIL", false))))
                .expect(200);
        reminders.wasAgreedLongAgo(booking.id());
        assertThat(ClientCode.waitsForTexts(testBed, dana.phone(), 1).get(0)).contains("12:00");

        Visitor bolat = spa.visitor("Bolat").withEmail();
        Booking his = bolat.books(massage).at(at(15));
        reminders.waitUntilDueAt(his.id(), at(15));
        owner.put(card(his), body("choices", list(wish("REMINDERS", "EMAIL", false), wish("REMINDERS", "SMS", false))))
                .expect(200);
        reminders.wasAgreedLongAgo(his.id());

        reminders.waitUntilLookedAt(his.id());
        ClientCode.waitsForTexts(testBed, bolat.phone(), 0);
        Waiting.untilMailsAre(platform, spa, 0, bolat.email(), REMINDER);
        Waiting.untilMailsAre(platform, spa, 0, dana.email(), REMINDER);
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 11:00, , 11:00",
        "09:00, 13:00, , 08:59",
        "05:00, 07:00, Europe/Berlin, 11:00",
        "10:00, 10:00, , 10:00",
    })
    void aReminderWaitsForTheEndOfQuietHoursOrComesBeforeThem(String start, String end, String zone, String comes) {
        Booking booking = dana.books(massage).at(at(12));
        reminders.waitUntilDueAt(booking.id(), at(10));

        owner.put(
                        card(booking),
                        body("choices", list(), "quietHours", body("start", start, "end", end, "timeZone", zone)))
                .expect(200);

        reminders.waitUntilDueAt(booking.id(), moment(comes));
    }

    @Test
    void thoseOfTheBranchCountForWhoHasNoneOfHisOwnAlsoForWhatIsBooked() {
        Booking booking = dana.books(massage).at(at(12));
        reminders.waitUntilDueAt(booking.id(), at(10));

        owner.put("/business/settings", body("quietHours", "09:30-11:30")).expect(200);
        reminders.waitUntilDueAt(booking.id(), moment("11:30"));
        owner.put("/branches/" + spa.branchId() + "/settings", body("quietHours", "09:30-11:00"))
                .expect(200);
        reminders.waitUntilDueAt(booking.id(), at(11));

        owner.put(card(booking), body("choices", list(), "quietHours", body("start", "00:00", "end", "00:00")))
                .expect(200);
        reminders.waitUntilDueAt(booking.id(), at(10));
    }

    @Test
    void nobodyIsDisturbedByWhatIsLateAndItComesWhenHeWantsIt() {
        owner.put(
                        "/business/settings",
                        body("reminderMinutes", list(TWO_WEEKS), "quietHours", Platform.quietNow(spa.zone())))
                .expect(200);
        Booking booking = dana.books(massage).at(at(12));
        reminders.waitUntilDueAt(booking.id(), at(12));
        reminders.wasAgreedLongAgo(booking.id());
        reminders.waitUntilLookedAt(booking.id());
        Waiting.untilMailsAre(platform, spa, 0, dana.email(), REMINDER);

        owner.put("/business/settings", body("quietHours", "none")).expect(200);

        Waiting.untilMailsAre(platform, spa, 1, dana.email(), REMINDER);
    }

    @Test
    void whatEitherOfTwoCardsDoesNotWantTheOneThatStaysDoesNotWant() {
        Booking booking = dana.books(massage).at(at(12));
        Booking other = spa.visitor("Dana").withEmail().books(massage).at(at(14));
        owner.put(card(other), body("choices", list(wish("REMINDERS", "EMAIL", false))))
                .expect(200);
        String otherId = other.placed().text("/customerId");
        // what is told afterwards of a booking that was made before is told of the card that it was made with
        Waiting.untilAllIsTold(platform, spa);

        owner.post("/customers/" + booking.placed().text("/customerId") + "/merge", body("otherId", otherId))
                .expect(200);

        assertThat(choice(owner.get(card(booking)).expect(200), "REMINDERS", "EMAIL")
                        .getBoolean("wanted"))
                .isFalse();
        assertThat(owner.get("/messages?customerId=" + otherId).expect(200).items())
                .isEmpty();
    }

    private static JsonObject wish(String topic, String channel, boolean wanted) {
        return body("topic", topic, "channel", channel, "wanted", wanted);
    }

    private static JsonObject marketing(String kind, String channel) {
        return body("topic", "MARKETING", "kind", kind, "channel", channel, "wanted", false);
    }

    /** Of all of a topic, which comes before its kinds. */
    private static JsonObject choice(Answer preferences, String topic, String channel) {
        return preferences.list("/choices").stream()
                .filter(choice -> choice.getString("topic").equals(topic)
                        && choice.getString("channel").equals(channel))
                .findFirst()
                .orElseThrow();
    }

    private static String card(Booking booking) {
        return "/customers/" + booking.placed().text("/customerId") + "/notification-preferences";
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }

    private OffsetDateTime moment(String time) {
        return TUESDAY.atTime(LocalTime.parse(time)).atZone(spa.zone()).toOffsetDateTime();
    }
}
