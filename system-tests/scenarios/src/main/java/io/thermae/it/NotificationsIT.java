package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People of a business find what concerns them when they sign in: each his own, once, and what he wants. */
@ArquillianTest
@RunAsClient
public class NotificationsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String PREFERENCES = "/users/me/notification-preferences";

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("centre").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
    private final Api master =
            spa.member(Objects.requireNonNull(aigerim.email())).api();
    private final Api manager = spa.manager("Marcus").api();

    @Test
    void theMasterAndTheManagersOfTheBranchAreToldOfEachStepOfAVisit() {
        String elsewhere = owner.post("/branches", body("name", "Other", "timeZone", "Asia/Almaty"))
                .expect(201)
                .text("/id");
        Api livia = spa.manager("Livia", elsewhere).api();
        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(at(12));
        booking.movedTo(at(14)).expect(200);
        booking.cancelledBecause("Ill").expect(200);
        Waiting.untilAllIsTold(platform, spa);

        for (Api person : List.of(master, manager)) {
            assertThat(kinds(person)).containsExactly("BOOKING_CANCELLED", "BOOKING_MOVED", "BOOKING_PLACED");
            assertThat(all(person)).allSatisfy(notification -> {
                assertThat(notification.getString("subjectId"))
                        .isEqualTo(booking.id().toString());
                assertThat(notification.getString("title")).contains(booking.number());
                assertThat(notification.toString()).doesNotContain("Dana");
            });
        }
        assertThat(kinds(livia)).isEmpty();
        assertThat(kinds(owner)).containsExactly("BUSINESS_APPROVED");
    }

    @ParameterizedTest
    @CsvSource({"en, Booking %s was made", "ru, Новая запись %s", "kk, Жаңа жазылу %s"})
    void theyAreReadInOnesLanguage(String language, String title) {
        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(at(12));
        Waiting.untilAllIsTold(platform, spa);

        assertThat(all(master.in(language)).get(0).getString("title")).isEqualTo(title.formatted(booking.number()));
    }

    @Test
    void whatOneHasReadIsCountedNoMore() {
        spa.visitor("Dana").books(massage).with(aigerim).at(at(12));
        spa.visitor("Dana").books(massage).with(aigerim).at(at(14));
        spa.visitor("Dana").books(massage).with(aigerim).at(at(16));
        Waiting.untilAllIsTold(platform, spa);
        assertThat(unread(master)).isEqualTo("3");
        String one = all(master).get(0).getString("id");

        Answer read = master.post("/notifications/" + one + "/read").expect(200);

        assertThat(read.has("/readAt")).isTrue();
        assertThat(master.post("/notifications/" + one + "/read").expect(200).text("/readAt"))
                .isEqualTo(read.text("/readAt"));
        assertThat(unread(master)).isEqualTo("2");
        assertThat(unread(manager)).as("each reads for himself").isEqualTo("3");
        assertThat(master.get("/notifications?unread=true").expect(200).items())
                .hasSize(2)
                .noneMatch(notification -> notification.getString("id").equals(one));
        Answer first = master.get("/notifications?limit=2").expect(200);
        assertThat(master.get("/notifications?limit=2&cursor=" + first.text("/nextCursor"))
                        .expect(200)
                        .items())
                .hasSize(1);
        manager.post("/notifications/" + one + "/read").refused(404, "not_found");
        owner.post("/notifications/" + UUID.randomUUID() + "/read").refused(404, "not_found");
        master.get("/notifications?unread=perhaps").refusedField("unread", "wrong_type");

        assertThat(master.post("/notifications/read").expect(200).text("/count"))
                .isEqualTo("2");

        assertThat(unread(master)).isEqualTo("0");
        assertThat(unread(manager)).isEqualTo("3");
    }

    @Test
    void whatOneDoesNotWantIsNotWritten() {
        Answer all = manager.get(PREFERENCES).expect(200);
        assertThat(all.items()).allMatch(choice -> choice.getBoolean("wanted"));
        manager.put(PREFERENCES, body("choices", list(wish("BRANCH_VISITS", "IN_APP"))))
                .expect(200);
        master.put(PREFERENCES, body("choices", list(wish("TIME_OFF", "IN_APP"))))
                .expect(200);
        master.put(PREFERENCES, body("choices", list(wish("REMINDERS", "EMAIL"))))
                .refusedField("choices", "unknown_value");

        spa.visitor("Dana").books(massage).with(aigerim).at(at(12));
        Waiting.untilAllIsTold(platform, spa);

        assertThat(kinds(manager)).isEmpty();
        assertThat(kinds(master)).containsExactly("BOOKING_PLACED");
        assertThat(manager.get("/users/me/personal-data").expect(200).text()).contains("BRANCH_VISITS");
        assertThat(master.get("/users/me/personal-data").expect(200).text()).contains("BOOKING_PLACED");
    }

    @Test
    void mailsAboutOnesWorkCanBeSwitchedOffAndOnAgain() {
        String mails = "/messages?kind=booking-placed-master";
        assertThat(master.put(PREFERENCES, body("choices", list(wish("VISITS", "EMAIL"), wish("TIME_OFF", "EMAIL"))))
                        .expect(200)
                        .items())
                .filteredOn(choice -> !choice.getBoolean("wanted"))
                .hasSize(2)
                .allMatch(choice -> choice.getString("channel").equals("EMAIL"));

        spa.visitor("Dana").books(massage).with(aigerim).at(at(12));
        Waiting.untilAllIsTold(platform, spa);

        assertThat(owner.get(mails).expect(200).items()).isEmpty();
        assertThat(kinds(master)).containsExactly("BOOKING_PLACED");
        master.put(PREFERENCES, body("choices", list())).expect(200);
        spa.visitor("Dana").books(massage).with(aigerim).at(at(14));
        Waiting.untilAllIsTold(platform, spa);
        assertThat(owner.get(mails).expect(200).items())
                .singleElement()
                .satisfies(mail -> assertThat(mail.getString("recipient")).isEqualTo(aigerim.email()));

        // nor is it sent again to who does not want it any more
        String sent = owner.get(mails).expect(200).items().get(0).getString("id");
        master.put(PREFERENCES, body("choices", list(wish("VISITS", "EMAIL")))).expect(200);
        Answer refused = owner.post("/messages/" + sent + "/resend").refused(409, "message_not_resendable");
        assertThat(refused.text("/details/reason")).isEqualTo("unsubscribed");
    }

    @Test
    void whoDecidesIsToldThatSomebodyAsksAndWhoHasAskedWhatWasDecided() {
        owner.put("/roles/MASTER/permissions", body("permissions", list("BOOKINGS_MANAGE_OWN", "TIME_OFF_OWN")))
                .expect(200);
        String path = "/masters/" + aigerim.id() + "/time-off";
        Answer asked = master.post(
                        path, body("start", at(12), "end", at(12).plusDays(1), "type", "VACATION", "reason", "The sea"))
                .expect(201);
        Waiting.untilAllIsTold(platform, spa);
        for (Api decider : List.of(owner, manager)) {
            assertThat(all(decider))
                    .filteredOn(notification -> notification.getString("kind").equals("TIME_OFF_ASKED"))
                    .singleElement()
                    .satisfies(notification ->
                            assertThat(notification.getString("subjectId")).isEqualTo(asked.text("/id")));
        }

        owner.post(path + "/" + asked.text("/id") + "/refuse", body("reason", "Not then"))
                .expect(200);

        Waiting.untilAllIsTold(platform, spa);
        assertThat(kinds(master)).containsExactly("TIME_OFF_REFUSED");
    }

    @Test
    void whoGivesPermissionsIsToldWhoAsksAndWhoHasAskedWhetherHeWasGivenIt() {
        for (List<String> each : List.of(List.of("BOOKINGS_READ_BRANCH", "grant"), List.of("REPORTS_READ", "refuse"))) {
            String request = master.post(
                            "/permission-requests", body("permission", each.get(0), "reason", "I am at the desk"))
                    .expect(201)
                    .text("/id");
            Waiting.untilAllIsTold(platform, spa);
            assertThat(all(owner)).anySatisfy(notification -> {
                assertThat(notification.getString("kind")).isEqualTo("PERMISSION_ASKED");
                assertThat(notification.getString("subjectId")).isEqualTo(request);
            });
            owner.post("/permission-requests/" + request + "/" + each.get(1), body())
                    .expect(200);
        }

        Waiting.untilAllIsTold(platform, spa);
        assertThat(kinds(master)).containsExactlyInAnyOrder("PERMISSION_GRANTED", "PERMISSION_REFUSED");
    }

    @Test
    void theOwnerReadsWhatBecomesOfTheBusinessAndThatSomebodyWorksInHisName() {
        owner.post("/business/close").expect(200);
        owner.post("/business/reopen").expect(200);
        platform.superAdmin()
                .api()
                .post(
                        "/admin/tenants/" + spa.tenantId() + "/impersonate",
                        body("reason", "The owner cannot find Tuesday's bookings."))
                .expect(200);
        platform.superAdmin().suspend(spa.tenantId(), "The address is not true").expect(200);
        platform.superAdmin().reactivate(spa.tenantId()).expect(200);
        Waiting.untilAllIsTold(platform, spa);

        assertThat(kinds(owner))
                .containsExactlyInAnyOrder(
                        "BUSINESS_APPROVED",
                        "BUSINESS_CLOSING",
                        "BUSINESS_KEPT_OPEN",
                        "IMPERSONATION_STARTED",
                        "BUSINESS_SUSPENDED",
                        "BUSINESS_REACTIVATED");
        assertThat(kinds(manager)).isEmpty();
    }

    private static List<JsonObject> all(Api person) {
        return person.get("/notifications").expect(200).items();
    }

    private static List<String> kinds(Api person) {
        return all(person).stream()
                .map(notification -> notification.getString("kind"))
                .toList();
    }

    private static String unread(Api person) {
        return person.get("/notifications/unread-count").expect(200).text("/count");
    }

    private static JsonObject wish(String topic, String channel) {
        return body("topic", topic, "channel", channel, "wanted", false);
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
