package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Member;
import io.thermae.it.support.MessageCentreProcess;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Codes come as text messages, through a message centre that speaks SMPP, is a process of its own, and may be dead. */
@ArquillianTest
@RunAsClient
@SuppressWarnings("NullAway.Init") // the message centre is started before all tests
public class SmsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private static MessageCentreProcess centre;

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Api anybody = platform.anybody();
    private final Business spa = platform.registersBusiness("sms").approved().opensDaily("09:00", "21:00");

    @BeforeAll
    static void putTheMessageCentreOutside() {
        centre = MessageCentreProcess.insteadOfThatOf(TestBed.current());
    }

    @AfterEach
    void bringTheMessageCentreBack() {
        centre.rises();
    }

    @AfterAll
    static void bringBackThatOfTheTestBed() {
        centre.close();
    }

    @Test
    void aCodeOnTheTelephoneLetsAClientInToTheBookingsMadeWithItsNumber() {
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Visitor dana = spa.visitor("Dana");
        Booking hers =
                dana.books(massage).at(TUESDAY.atTime(11, 0).atZone(spa.zone()).toOffsetDateTime());
        spa.visitor("Bolat")
                .books(massage)
                .at(TUESDAY.atTime(13, 0).atZone(spa.zone()).toOffsetDateTime());

        Api client = ClientCode.letsInByPhone(testBed, spa, dana.phone());

        assertThat(client.get("/bookings").expect(200).items())
                .extracting(booking -> booking.getString("id"))
                .containsExactly(hers.id().toString());
        Map<String, Object> message = awaitMessage(dana.phone(), "DELIVERED");
        assertThat(message).containsEntry("kind", "client-to-verify");
        assertThat(message.get("provider_message_id")).asString().isNotBlank();
    }

    @Test
    void itsHistoryTellsThatItHasArrivedOrWhyNot() {
        String hers = Unique.phone();
        String nobodys = Unique.phone().replace("+7701", "+7001");
        ClientCode.askedByPhone(platform, spa, hers);
        ClientCode.askedByPhone(platform, spa, nobodys);
        awaitMessage(hers, "DELIVERED");
        awaitMessage(nobodys, "FAILED");

        JsonObject arrived = theOnly("channel=SMS&status=DELIVERED&q=%2B" + hers.substring(1));
        assertThat(arrived.getString("sentAt")).isNotBlank();
        assertThat(arrived.getString("deliveredAt")).isNotBlank();
        assertThat(arrived.isNull("failedAt") && arrived.isNull("failure")).isTrue();
        JsonObject failed = theOnly("channel=SMS&status=FAILED&q=%2B" + nobodys.substring(1));
        assertThat(failed.getString("failure")).isEqualTo("The provider could not deliver it: UNDELIV, error 027");
        assertThat(failed.getString("sentAt")).isNotBlank();
        assertThat(failed.getString("failedAt")).isNotBlank();
        assertThat(failed.isNull("deliveredAt")).isTrue();
    }

    @Test
    void whoWordsThemHasOneSentToHisOwnNumber() {
        Member marcus = spa.manager("Marcus");
        String phone = Unique.phone();
        marcus.api()
                .put("/users/me", body("firstName", "Marcus", "lastName", "Aurelius", "phone", phone, "language", "en"))
                .expect(200);

        marcus.api()
                .post("/message-templates/client-to-verify/SMS/ru/test", body("text", "Вот он: {{code}}"))
                .expect(202);

        assertThat(ClientCode.waitsForTexts(testBed, phone, 1)).containsExactly("Вот он: 123456");
        awaitMessage(phone, "DELIVERED");
    }

    @Test
    void itIsWrittenInTheClientsLanguageWholeHoweverLongTheNameOfTheBusiness() {
        String name = "Қарлығаш және «Ёлка»: " + "Сұлулық салоны, ".repeat(6) + "Алматы";
        Business salon = platform.registersBusiness("qarlygash").named(name).approved();
        String phone = Unique.phone();

        anybody.in("kk")
                .post("/public/client/verify", body("subdomain", salon.subdomain(), "phone", phone))
                .expect(202);

        String text = ClientCode.waitsForTexts(testBed, phone, 1).get(0);
        assertThat(text)
                .startsWith(name + ": код ")
                .contains("Жарамды мерзімі: ")
                .endsWith("Оны ешкімге айтпаңыз.");
        assertThat(ClientCode.codeIn(text)).hasSize(6);
        // each of its parts has
        assertThat(String.valueOf(awaitMessage(phone, "DELIVERED").get("provider_message_id")))
                .contains(",");
    }

    @Test
    void whileTheMessageCentreIsDeadTheCodeWaitsAndThenComesOnce() {
        String phone = Unique.phone();
        centre.dies();
        String id = ClientCode.askedByPhone(platform, spa, phone);
        Awaitility.await("a try that failed").atMost(Duration.ofSeconds(60)).until(() -> testBed.requestLog().stream()
                .anyMatch(line -> line.contains("SmsQueued")
                        && line.contains("\"done\":false")
                        && line.contains(spa.tenantId().toString())));
        assertThat(message(phone)).containsEntry("status", "QUEUED");

        centre.rises();

        List<String> texts = ClientCode.waitsForTexts(testBed, phone, 1);
        anybody.post("/public/client/verify", body("verificationId", id, "code", ClientCode.codeIn(texts.get(0))))
                .expect(200);
        awaitMessage(phone, "DELIVERED");
    }

    @Test
    void aNumberThatTheProviderRefusesIsNotedWithTheReasonAndNotTriedAgain() {
        String phone = Unique.phone().replace("+7701", "+7000");
        ClientCode.askedByPhone(platform, spa, phone);

        Awaitility.await("the refusal").atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(message(phone))
                .containsEntry("status", "FAILED")
                .containsEntry("failure", "The provider refused the message: status 0x0000000B"));
        assertThat(testBed.backends().broker().messages("DLQ.notifications.sms"))
                .isZero();
    }

    @Test
    void aNumberIsOneOfSomeCountry() {
        for (String phone : List.of("+9991234567", "+07011234567", "+7", "", "a telephone", "+7701123456789012")) {
            anybody.post("/public/client/verify", body("subdomain", spa.subdomain(), "phone", phone))
                    .refused(400, "validation_failed");
        }
        String phone = Unique.phone();
        String typed = phone.substring(0, 2) + " (" + phone.substring(2, 5) + ") " + phone.substring(5);
        ClientCode.askedByPhone(platform, spa, typed);
        ClientCode.waitsForTexts(testBed, phone, 1);
    }

    private JsonObject theOnly(String query) {
        List<JsonObject> found =
                spa.owner().get("/messages?" + query).expect(200).items();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Map<String, Object> awaitMessage(String phone, String status) {
        return Awaitility.await("a message that is " + status)
                .atMost(Duration.ofSeconds(60))
                .until(() -> message(phone), message -> status.equals(message.get("status")));
    }

    private Map<String, Object> message(String phone) {
        List<Map<String, Object>> rows = platform.database()
                .rows(
                        "select * from engagement.message where channel = 'SMS' and recipient = ?"
                                + " and kind not like 'booking-%'",
                        phone);
        assertThat(rows).hasSizeLessThanOrEqualTo(1);
        return rows.isEmpty() ? Map.of() : rows.get(0);
    }
}
