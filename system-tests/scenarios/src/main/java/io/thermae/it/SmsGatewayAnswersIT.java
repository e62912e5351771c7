package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Reminders;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients answer does the same if an SMS gateway brings it over HTTP: it has to know the secret, and each answer counts once. */
@ArquillianTest
@RunAsClient
public class SmsGatewayAnswersIT {

    private static final String ANSWERS = "/sms-gateway/answers";
    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final int TWO_WEEKS_OF_HOURS = 336;

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Reminders reminders = new Reminders(platform);
    private final Business spa =
            platform.registersBusiness("gateway-answers").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Visitor bolat = spa.visitor("Bolat").speaking("en");
    private final Api anybody = platform.anybody();
    private final Api gateway = anybody.withHeader("X-Gateway-Secret", TestBed.GATEWAY_SECRET);

    @BeforeEach
    void asksAndDoesNotRemind() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        spa.owner()
                .put(
                        "/business/settings",
                        body("reminderMinutes", list(), "confirmationRequestHours", TWO_WEEKS_OF_HOURS))
                .expect(200);
    }

    @Test
    void whoSaysThatHeComesIsSeenToCome() {
        Booking booking = asked(12, 1);
        JsonObject yes = answer(anId(), bolat.phone(), "Yes!");

        brings(yes);

        String attended = booking.lookedUp().expect(200).text("/clientConfirmedAt");
        assertThat(attended).isNotEmpty();
        brings(yes);
        assertThat(booking.lookedUp().expect(200).text("/clientConfirmedAt")).isEqualTo(attended);
        assertThat(booking.lookedUp().expect(200).text("/status")).isEqualTo("CONFIRMED");
    }

    @Test
    void whatIsBroughtAgainSaysNothingOfWhatHeWasAskedSince() {
        Booking earlier = asked(12, 1);
        JsonObject no = answer(anId(), bolat.phone(), "нет");
        brings(no);
        assertThat(earlier.lookedUp().expect(200).text("/status")).isEqualTo("CANCELLED");
        Booking later = asked(15, 2);

        // together with what nobody has asked for
        brings(list(no, answer(anId(), Unique.phone(), "2"), answer(anId(), bolat.phone(), "I do not know")));
        assertThat(later.lookedUp().expect(200).text("/status")).isEqualTo("CONFIRMED");

        brings(answer(anId(), bolat.phone(), "нет"));
        assertThat(later.lookedUp().expect(200).text("/status")).isEqualTo("CANCELLED");
    }

    @Test
    void whoWantsNoTextsGetsNoneUntilHeWantsThemAgainAlsoByFormAndLink() {
        Booking booking = asked(12, 1);
        String stop = form(anId(), "стоп");

        bringsForm(stop);
        assertThat(unwanted(booking)).containsExactly("MARKETING", "REMINDERS");
        ClientCode.waitsForTexts(testBed, bolat.phone(), text -> text.contains("Reply START"), 1);

        bringsForm(form(anId(), "START"));
        assertThat(unwanted(booking)).isEmpty();
        bringsForm(stop);

        assertThat(unwanted(booking)).isEmpty();
        ClientCode.waitsForTexts(testBed, bolat.phone(), text -> text.contains("Reply STOP"), 1);
        ClientCode.waitsForTexts(testBed, bolat.phone(), text -> text.contains("Reply START"), 1);
    }

    @Test
    void whoDoesNotKnowTheSecretIsNotBelieved() {
        Booking booking = asked(12, 1);
        JsonObject no = answer(anId(), bolat.phone(), "NO");

        anybody.post(ANSWERS, no).refused(400, "signature_invalid");
        anybody.withHeader("X-Gateway-Secret", TestBed.GATEWAY_SECRET + "x")
                .post(ANSWERS, no)
                .refused(400, "signature_invalid");
        anybody.post(ANSWERS + "?secret=", no).refused(400, "signature_invalid");
        // nor told what would be wrong
        anybody.send("POST", ANSWERS, "application/json", "{").refused(400, "signature_invalid");

        assertThat(booking.lookedUp().expect(200).text("/status")).isEqualTo("CONFIRMED");
    }

    @Test
    void whatIsNoAnswerIsRefusedByItsPlaceAndThoseBesideItAreTaken() {
        Booking booking = asked(12, 1);

        gateway.send("POST", ANSWERS, "application/json", "").refused(400, "malformed_json");
        gateway.send("POST", ANSWERS, "text/xml", "<text>YES</text>").refused(400, "malformed_json");
        gateway.send("POST", ANSWERS, "application/json", "[".repeat(60_000)).refused(400, "malformed_json");
        gateway.send("POST", ANSWERS, "application/json", "{\"x\": \"" + "x".repeat(70_000) + "\"}")
                .refused(413, "payload_too_large");
        assertThat(gateway.post(ANSWERS, body())
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactlyInAnyOrder("id", "from", "text");
        gateway.post(ANSWERS, body("id", anId(), "from", body(), "text", "1")).refusedField("from", "wrong_type");
        gateway.post(ANSWERS, answer("7".repeat(201), bolat.phone(), "1")).refusedField("id", "invalid_format");
        assertThat(booking.lookedUp().expect(200).has("/clientConfirmedAt")).isFalse();

        JsonValue both = list(answer(anId(), bolat.phone(), "1"), body("id", anId(), "text", "1"));
        Awaitility.await("not too early any more")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> gateway.post(ANSWERS, both).refusedField("[1].from", "required"));
        assertThat(booking.lookedUp().expect(200).text("/clientConfirmedAt")).isNotEmpty();
    }

    /** A visit of which he is asked, by the so manyeth such message, whether he comes to it. */
    private Booking asked(int hour, int number) {
        Booking booking = bolat.books(massage).at(at(hour));
        reminders.waitUntilDueAt(booking.id(), at(hour));
        reminders.wasAgreedLongAgo(booking.id());
        ClientCode.waitsForTexts(testBed, bolat.phone(), text -> text.contains("are you coming on "), number);
        Awaitility.await("what has arrived is noted as handed over")
                .atMost(Duration.ofSeconds(30))
                .until(() -> platform.database()
                                .count(
                                        "select count(*) from engagement.message where tenant_id = ? and subject_id = ?"
                                                + " and channel = 'SMS' and kind = 'attendance-asked'"
                                                + " and status in ('SENT', 'DELIVERED')",
                                        spa.tenantId(),
                                        booking.id())
                        >= 1);
        return booking;
    }

    /** While a message to that number is being handed over, a gateway is to come again. */
    private void brings(JsonValue answers) {
        Awaitility.await("taken").atMost(Duration.ofSeconds(30)).untilAsserted(() -> gateway.post(ANSWERS, answers)
                .expect(204));
    }

    private void bringsForm(String form) {
        Awaitility.await("taken").atMost(Duration.ofSeconds(30)).untilAsserted(() -> anybody.send(
                        "POST",
                        ANSWERS + "?secret=" + TestBed.GATEWAY_SECRET,
                        "application/x-www-form-urlencoded",
                        form)
                .expect(204));
    }

    private static JsonObject answer(String id, String from, String text) {
        return body("id", id, "from", from, "to", "1414", "text", text);
    }

    private String form(String id, String text) {
        return "id=" + id + "&to=1414&from=" + encoded(bolat.phone()) + "&text=" + encoded(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String anId() {
        return "answer-" + UUID.randomUUID();
    }

    /** Of what the client of a visit wants no text messages. */
    private List<String> unwanted(Booking booking) {
        return spa
                .owner()
                .get("/customers/" + booking.placed().text("/customerId") + "/notification-preferences")
                .expect(200)
                .list("/choices")
                .stream()
                .filter(choice -> !choice.getBoolean("wanted"))
                .map(choice -> choice.getString("topic"))
                .sorted()
                .toList();
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
