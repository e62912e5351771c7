package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.EventStream;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.PushDevice;
import io.thermae.it.support.PushServer;
import io.thermae.it.support.Service;
import io.thermae.it.support.Waiting;
import io.thermae.it.support.Wordings;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A business words the titles of what its own people are told, in the list, as it happens, and in their browsers. */
@ArquillianTest
@RunAsClient
public class OwnTitlesIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String KAZAKH = Wordings.notice("booking-placed", "kk");
    private static final String PATH = "/push/7a1d";

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("titles").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
    private final Api master =
            spa.member(Objects.requireNonNull(aigerim.email())).api();

    @Test
    void theMasterReadsTheBusinesssWordsInTheirLanguageUntilItGoesBackToOurs() {
        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(at(12));
        Waiting.untilAllIsTold(platform, spa);
        String own = "Жаңа қонақ: " + booking.number();
        String ours = "Жаңа жазылу " + booking.number();
        assertThat(titles(master.in("kk"))).containsExactly(ours);

        Answer saved = owner.put(KAZAKH, body("text", "Жаңа қонақ: {{number}}")).expect(200);

        assertThat(saved.text("/version")).isEqualTo("1");
        assertThat(titles(master.in("kk"))).containsExactly(own);
        assertThat(titles(master.in("ru"))).containsExactly("Новая запись " + booking.number());
        assertThat(titles(master.in("en"))).containsExactly("Booking " + booking.number() + " was made");
        String id = notifications(master).get(0).getString("id");
        assertThat(master.in("kk")
                        .post("/notifications/" + id + "/read")
                        .expect(200)
                        .text("/title"))
                .isEqualTo(own);
        Answer back = owner.withHeader("If-Match", "\"1\"").delete(KAZAKH).expect(200);
        assertThat(back.text("/own")).isEqualTo("false");
        assertThat(back.text("/text")).isEqualTo("Жаңа жазылу {{number}}");
        assertThat(titles(master.in("kk"))).containsExactly(ours);
        owner.post(KAZAKH + "/versions/1/restore").expect(200);
        assertThat(titles(master.in("kk"))).containsExactly(own);
        assertThat(owner.get(KAZAKH + "/versions").expect(200).items())
                .extracting(each -> each.getInt("number"))
                .containsExactly(3, 2, 1);
    }

    @Test
    void anotherBusinessKeepsOurs() {
        owner.put(KAZAKH, body("text", "Жаңа қонақ: {{number}}")).expect(200);
        Business other = platform.registersBusiness("other-titles").approved().opensDaily("09:00", "21:00");
        Service theirs = other.service("Massage").lasting(60).costing("15000.00");
        Master livia =
                other.master("Livia").invited().workingDaily("10:00", "19:00").performing(theirs);
        Api elsewhere = other.member(Objects.requireNonNull(livia.email())).api();

        Booking booking = other.visitor("Dana").books(theirs).with(livia).at(at(12));
        Waiting.untilAllIsTold(platform, other);

        assertThat(titles(elsewhere.in("kk"))).containsExactly("Жаңа жазылу " + booking.number());
        assertThat(other.owner().get(KAZAKH).expect(200).text("/own")).isEqualTo("false");
        other.owner().get(KAZAKH + "/versions/1").refused(404, "not_found");
    }

    @Test
    void itIsBroughtInTheSameWordsToWhoListensAndToBrowsers() {
        for (String language : List.of("en", "ru", "kk")) {
            owner.put(Wordings.notice("booking-placed", language), body("text", "★ {{number}}"))
                    .expect(200);
        }
        PushServer service = new PushServer();
        try (EventStream stream = EventStream.of(master.in("kk"))) {
            PushDevice device = service.device(PATH);
            device.isSubscribed(master).expect(201);
            stream.next();

            Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(at(12));

            String own = "★ " + booking.number();
            assertThat(stream.next().data().getString("title")).isEqualTo(own);
            JsonObject push = device.reads(service.awaits(PATH, 1).get(0).body());
            assertThat(push.getString("title")).isEqualTo(own);
        } finally {
            service.close();
        }
    }

    @Test
    void howItWouldLookIsSeenWithoutSavingIt() {
        assertThat(owner.post(KAZAKH + "/preview").expect(200).text("/text")).isEqualTo("Жаңа жазылу 7KX4-9QM2");

        Answer draft = owner.post(KAZAKH + "/preview", body("text", "Жаңа қонақ{{#number}}: {{number}}{{/number}}"))
                .expect(200);

        assertThat(draft.text("/text")).isEqualTo("Жаңа қонақ: 7KX4-9QM2");
        assertThat(draft.has("/subject")).isFalse();
        assertThat(draft.has("/html")).isFalse();
        Answer ours = owner.get(KAZAKH).expect(200);
        assertThat(ours.text("/version")).isEqualTo("0");
        assertThat(ours.text("/channel")).isEqualTo("IN_APP");
        assertThat(ours.list("/variables")).singleElement().satisfies(variable -> {
            assertThat(variable.getString("name")).isEqualTo("number");
            assertThat(variable.getString("sample")).isEqualTo("7KX4-9QM2");
            assertThat(variable.getBoolean("needed")).isFalse();
        });
    }

    @Test
    void whoTriesATitleFindsItAmongHisOwnAndInHisBrowserAndNotWithoutEnd() {
        Api marcus = spa.manager("Marcus").api();
        PushServer service = new PushServer();
        try {
            PushDevice device = service.device(PATH);
            device.isSubscribed(marcus).expect(201);

            Answer sent = marcus.post(KAZAKH + "/test", body("text", "Сынақ: {{number}}"))
                    .expect(202);

            assertThat(sent.has("/messageId")).isFalse();
            assertThat(notifications(marcus.in("ru"))).singleElement().satisfies(notice -> {
                assertThat(notice.getString("id")).isEqualTo(sent.text("/notificationId"));
                assertThat(notice.getString("kind")).isEqualTo("TEMPLATE_TEST");
                assertThat(notice.getString("title")).isEqualTo("Сынақ: 7KX4-9QM2");
            });
            assertThat(marcus.get("/notifications/unread-count").expect(200).text("/count"))
                    .isEqualTo("1");
            JsonObject push = device.reads(service.awaits(PATH, 1).get(0).body());
            assertThat(push.getString("title")).isEqualTo("Сынақ: 7KX4-9QM2");
            assertThat(push.getString("kind")).isEqualTo("TEMPLATE_TEST");
        } finally {
            service.close();
        }
        assertThat(notifications(owner))
                .noneMatch(notice -> notice.getString("kind").equals("TEMPLATE_TEST"));
        assertThat(notifications(master)).isEmpty();
        assertThat(owner.get(KAZAKH).expect(200).text("/version")).isEqualTo("0");
        // without a body what counts is tried, and nobody's address has to be verified for it
        owner.post(KAZAKH + "/test").expect(202);
        assertThat(titles(owner)).contains("Жаңа жазылу 7KX4-9QM2");
        for (int i = 1; i < 10; i++) {
            marcus.post("/message-templates/love-letter/IN_APP/en/test").refused(404, "not_found");
        }
        marcus.post(KAZAKH + "/test").refused(429, "too_many_attempts");
    }

    @Test
    void whatCannotBeIsRefusedByNameAndKeepsWhatThereIs() {
        refuses(KAZAKH, body("text", "{{client}}"), "text", "unknown_variable");
        refuses(KAZAKH, body("text", "{{{number}}}"), "text", "tag_not_allowed");
        refuses(KAZAKH, body("text", "{{#number}}x"), "text", "section_not_closed");
        refuses(KAZAKH, body("text", "a\nb"), "text", "line_break");
        refuses(KAZAKH, body("text", "x".repeat(121)), "text", "too_long");
        // to look at, that is what counts now
        owner.put(KAZAKH, body("text", " ")).refusedField("text", "required");
        refuses(KAZAKH, body("text", "a\u202eb"), "text", "unfit_characters");
        refuses(KAZAKH, body("text", "https://e.example/?{{number}}"), "text", "variable_in_address");
        refuses(KAZAKH, Body.with(body("text", "x"), "subject", "x"), "subject", "not_in_notice");
        refuses(KAZAKH, Body.with(body("text", "x"), "html", "<p>x</p>"), "html", "not_in_notice");
        refuses(Wordings.notice("time-off-refused", "kk"), body("text", "{{number}}"), "text", "unknown_variable");
        assertThat(owner.put(KAZAKH, body("text", "{{client}}")).text("/details/fields/0/message"))
                .contains("client", "number");
        assertThat(owner.get(KAZAKH).expect(200).text("/version")).isEqualTo("0");
    }

    @Test
    void whatThePlatformTellsABusinessStaysThePlatforms() {
        for (String kind :
                List.of("trial-ending", "bill-issued", "bill-overdue", "business-suspended", "template-test")) {
            String path = Wordings.notice(kind, "kk");
            owner.get(path).refused(404, "not_found");
            owner.put(path, body("text", "Бәрі жақсы")).refused(404, "not_found");
            owner.post(path + "/preview").refused(404, "not_found");
        }
        owner.get("/message-templates/booking-placed-notice/PUSH/kk").refused(404, "not_found");
        owner.get("/message-templates/booking-placed-notice/SMS/kk").refused(404, "not_found");
        assertThat(owner.get("/message-templates").expect(200).items())
                .filteredOn(each -> each.getString("channel").equals("IN_APP"))
                .extracting(each -> each.getString("kind") + " " + each.getString("language"))
                .hasSize(36)
                .contains(
                        "booking-placed-notice kk",
                        "booking-confirmed-notice kk",
                        "time-off-asked-notice ru",
                        "refund-failed-notice en");
    }

    @Test
    void oneThatFailsAllTheSameGivesWayToOurs() {
        owner.put(KAZAKH, body("text", "Жаңа қонақ: {{number}}")).expect(200);
        platform.database()
                .change(
                        "update engagement.message_template set text_body = '{{gone}}' where tenant_id = ?",
                        spa.tenantId());

        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(at(12));
        Waiting.untilAllIsTold(platform, spa);

        assertThat(titles(master.in("kk"))).containsExactly("Жаңа жазылу " + booking.number());
    }

    private void refuses(String path, JsonObject template, String field, String rule) {
        owner.put(path, template).refusedField(field, rule);
        owner.post(path + "/preview", template).refusedField(field, rule);
    }

    private static List<JsonObject> notifications(Api person) {
        return person.get("/notifications").expect(200).items();
    }

    private static List<String> titles(Api person) {
        return notifications(person).stream()
                .map(notification -> notification.getString("title"))
                .toList();
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
