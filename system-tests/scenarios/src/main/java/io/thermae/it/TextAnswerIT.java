package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Reminders;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Visitor;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients answer to text messages does what the links do: one word, to the newest message that it fits. */
@ArquillianTest
@RunAsClient
public class TextAnswerIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final int TWO_WEEKS_OF_HOURS = 336;

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Reminders reminders = new Reminders(platform);
    private final Business spa =
            platform.registersBusiness("answers").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Visitor bolat = spa.visitor("Bolat").speaking("en");

    @BeforeEach
    void asksAndDoesNotRemind() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        spa.owner()
                .put(
                        "/business/settings",
                        body("reminderMinutes", list(), "confirmationRequestHours", TWO_WEEKS_OF_HOURS))
                .expect(200);
    }

    @ParameterizedTest
    @CsvSource({"Yes", "да", "ИӘ!", "1"})
    void whoSaysThatHeComesIsSeenToComeHoweverOftenHeSaysSo(String yes) {
        Booking booking = asked(bolat, 12, 1);

        says(bolat, yes);

        Answer attended = await(booking, "/clientConfirmedAt", null);
        says(bolat, yes);
        // it is heard after the one before it, and does nothing
        says(bolat, "STOP");
        awaitUnwanted(booking);
        assertThat(booking.lookedUp().expect(200).text("/clientConfirmedAt"))
                .isEqualTo(attended.text("/clientConfirmedAt"));
        assertThat(attended.text("/status")).isEqualTo("CONFIRMED");
    }

    @ParameterizedTest
    @CsvSource({"en, Reply YES or NO., YES", "ru, Ответьте ДА или НЕТ., ДА", "kk, ИӘ немесе ЖОҚ деп жауап беріңіз., ИӘ"
    })
    void whoIsAskedReadsInHisLanguageWhatToAnswerAndIsUnderstood(String language, String told, String yes) {
        Visitor client = bolat.speaking(language);
        Booking booking = client.books(massage).at(at(spa, 12));
        reminders.waitUntilDueAt(booking.id(), at(spa, 12));
        reminders.wasAgreedLongAgo(booking.id());
        ClientCode.waitsForTexts(testBed, client.phone(), text -> text.contains(told), 1);

        says(client, yes);

        await(booking, "/clientConfirmedAt", null);
    }

    @Test
    void whoSaysThatHeDoesNotCancelsTheVisitOfWhichHeWasAskedLastAndNoOther() {
        Booking earlier = asked(bolat, 12, 1);
        Booking later = asked(bolat, 15, 2);

        says(bolat, "ЖОҚ");
        await(later, "/status", "CANCELLED");
        says(bolat, "нет");
        says(bolat, "STOP");
        awaitUnwanted(later);

        assertThat(later.lookedUp().expect(200).text("/status")).isEqualTo("CANCELLED");
        assertThat(earlier.lookedUp().expect(200).text("/status")).isEqualTo("CONFIRMED");
    }

    @Test
    void whatIsNoSingleWordIsNotGuessedHoweverManyPartsItHas() {
        Booking booking = asked(bolat, 12, 1);

        says(bolat, "No idea");
        says(bolat, "2" + " ".repeat(200) + "no");
        says(bolat, "Мне надо подумать. ".repeat(10) + "нет");
        says(bolat, "Да");

        await(booking, "/clientConfirmedAt", null);
        assertThat(booking.lookedUp().expect(200).text("/status")).isEqualTo("CONFIRMED");
    }

    @Test
    void whatHeWasAskedBeforeAMoveIsNotAnsweredWithIt() {
        Booking booking = asked(bolat, 12, 1);
        booking.movedTo(at(spa, 15)).expect(200);

        says(bolat, "2");
        says(bolat, "STOP");
        awaitUnwanted(booking);

        assertThat(booking.lookedUp().expect(200).text("/status")).isEqualTo("CONFIRMED");
    }

    @Test
    void whoWantsNoTextsGetsNoneThatHeCanDoWithoutOfTheBusinessThatWroteLast() {
        Booking first = asked(bolat, 12, 1);
        Business other = platform.registersBusiness("answers-too").approved().opensDaily("09:00", "21:00");
        Service haircut = other.service("Haircut").lasting(30).costing("5000.00");
        other.master("Bota").workingDaily("10:00", "19:00").performing(haircut);
        Booking second =
                other.visitor("Bolat").withPhone(bolat.phone()).books(haircut).at(at(other, 14));
        ClientCode.waitsForTexts(testBed, bolat.phone(), text -> text.startsWith(other.name()), 1);

        says(bolat, "Тоқтат");

        Awaitility.await("no texts of the other one")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(unwanted(other, second)).containsExactly("MARKETING", "REMINDERS"));
        assertThat(unwanted(spa, first)).isEmpty();
        // which he is told of, and a visit is told of all the same
        second.movedTo(at(other, 16)).expect(200);
        ClientCode.waitsForTexts(testBed, bolat.phone(), text -> text.startsWith(other.name()), 3);
    }

    @Test
    void whoWantsTextsAgainGetsThemAgainWithOneWordToo() {
        Booking booking = asked(bolat, 12, 1);
        says(bolat, "STOP");
        awaitUnwanted(booking);
        ClientCode.waitsForTexts(testBed, bolat.phone(), text -> text.contains("Reply START"), 1);
        // twice said is once said
        says(bolat, "стоп");

        says(bolat, "Старт!");

        awaitWanted(booking);
        ClientCode.waitsForTexts(testBed, bolat.phone(), text -> text.contains("Reply STOP"), 1);
        ClientCode.waitsForTexts(testBed, bolat.phone(), text -> text.contains("Reply START"), 1);
        assertThat(booking.lookedUp().expect(200).text("/status")).isEqualTo("CONFIRMED");
    }

    @Test
    void whoWantsTextsAgainGetsThemLongAfterOfWhomHasPromisedItWhoeverWroteSince() {
        Booking booking = asked(bolat, 12, 1);
        says(bolat, "STOP");
        awaitUnwanted(booking);
        Awaitility.await("the promise is handed over")
                .atMost(Duration.ofSeconds(30))
                .until(() -> platform.database()
                                .count(
                                        "select count(*) from engagement.message where tenant_id = ?"
                                                + " and kind = 'texts-ended' and status in ('SENT', 'DELIVERED')",
                                        spa.tenantId())
                        == 1);
        platform.database()
                .change(
                        "update engagement.message set sent_at = sent_at - interval '30 days'"
                                + " where tenant_id = ? and sent_at is not null",
                        spa.tenantId());
        Business other = platform.registersBusiness("answers-since").approved().opensDaily("09:00", "21:00");
        Service haircut = other.service("Haircut").lasting(30).costing("5000.00");
        other.master("Bota").workingDaily("10:00", "19:00").performing(haircut);
        other.visitor("Bolat").withPhone(bolat.phone()).books(haircut).at(at(other, 14));
        ClientCode.waitsForTexts(testBed, bolat.phone(), text -> text.startsWith(other.name()), 1);

        says(bolat, "START");

        awaitWanted(booking);
        ClientCode.waitsForTexts(
                testBed, bolat.phone(), text -> text.startsWith(spa.name()) && text.contains("Reply STOP"), 1);
    }

    @Test
    void whoGoesOnSayingTheOneAndTheOtherIsHeardButNotToldForEver() {
        Booking booking = asked(bolat, 12, 1);

        for (int i = 0; i < 3; i++) {
            says(bolat, "STOP");
            awaitUnwanted(booking);
            says(bolat, "START");
            awaitWanted(booking);
        }

        ClientCode.waitsForTexts(testBed, bolat.phone(), text -> text.contains("Reply START"), 2);
        ClientCode.waitsForTexts(testBed, bolat.phone(), text -> text.contains("Reply STOP"), 2);
    }

    @Test
    void whoseCardWasMergedIsToldByTheOneThatStays() {
        Booking booking = asked(bolat, 12, 1);
        String gone = booking.placed().text("/customerId");
        String stays = spa.visitor("Bolat Akhmetov")
                .books(massage)
                .at(at(spa, 15))
                .placed()
                .text("/customerId");
        spa.owner()
                .post("/customers/" + stays + "/merge", body("otherId", gone))
                .expect(200);

        says(bolat, "STOP");

        ClientCode.waitsForTexts(testBed, bolat.phone(), text -> text.contains("Reply START"), 1);
        assertThat(spa.owner()
                        .get("/messages?kind=texts-ended&customerId=" + stays)
                        .expect(200)
                        .items())
                .hasSize(1);
    }

    /** A visit of which somebody is asked, by the so manyeth such message, whether he comes to it. */
    private Booking asked(Visitor client, int hour, int number) {
        Booking booking = client.books(massage).at(at(spa, hour));
        reminders.waitUntilDueAt(booking.id(), at(spa, hour));
        reminders.wasAgreedLongAgo(booking.id());
        ClientCode.waitsForTexts(testBed, client.phone(), text -> text.contains("are you coming on "), number);
        return booking;
    }

    private void says(Visitor client, String text) {
        testBed.backends().messageCentre().answers(client.phone(), text);
    }

    /** @param value null for any */
    private static Answer await(Booking booking, String pointer, @Nullable String value) {
        return Awaitility.await(pointer)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> booking.lookedUp().expect(200),
                        seen -> seen.has(pointer)
                                && (value == null || seen.text(pointer).equals(value)));
    }

    private void awaitUnwanted(Booking booking) {
        Awaitility.await("no texts any more")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(unwanted(spa, booking)).containsExactly("MARKETING", "REMINDERS"));
    }

    private void awaitWanted(Booking booking) {
        Awaitility.await("texts again")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(unwanted(spa, booking)).isEmpty());
    }

    /** Of what the client of a visit wants no text messages; all else is still wanted. */
    private static List<String> unwanted(Business business, Booking booking) {
        return business
                .owner()
                .get("/customers/" + booking.placed().text("/customerId") + "/notification-preferences")
                .expect(200)
                .list("/choices")
                .stream()
                .filter(choice -> !choice.getBoolean("wanted"))
                .peek(choice -> assertThat(choice.getString("channel")).isEqualTo("SMS"))
                .map(choice -> choice.getString("topic"))
                .sorted()
                .toList();
    }

    private static OffsetDateTime at(Business business, int hour) {
        return TUESDAY.atTime(hour, 0).atZone(business.zone()).toOffsetDateTime();
    }
}
