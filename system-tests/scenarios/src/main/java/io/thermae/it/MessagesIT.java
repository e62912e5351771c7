package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Master;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people were told is found again, by who may know it, without what opens anything; and is sent again. */
@ArquillianTest
@RunAsClient
public class MessagesIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("history").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
    private final Visitor dana = spa.visitor("Dana").withEmail();
    private final Booking booking = dana.books(massage).at(noon());

    @Test
    void eachMessageTellsWhatBecameOfIt() {
        Waiting.untilAllIsTold(platform, spa);

        JsonObject listed = of("kind=booking-placed-client").get(0);

        assertThat(listed.getString("status")).isEqualTo("SENT");
        assertThat(listed.isNull("text")).isTrue();
        Answer message = owner.get("/messages/" + listed.getString("id")).expect(200);
        assertThat(message.text("/recipient")).isEqualTo(dana.email());
        assertThat(message.text("/channel")).isEqualTo("EMAIL");
        assertThat(message.text("/bookingId")).isEqualTo(booking.id().toString());
        assertThat(message.text("/customerId")).isEqualTo(booking.placed().text("/customerId"));
        assertThat(message.text("/branchId")).isEqualTo(spa.branchId().toString());
        assertThat(message.text("/providerMessageId")).contains(listed.getString("id"), "@");
        assertThat(message.has("/sentAt")).isTrue();
        assertThat(message.text("/text"))
                .contains(booking.number(), "token=***")
                .doesNotContain(booking.manageToken());
        assertThat(owner.get("/audit?entity=engagement.message&action=READ").text())
                .contains(listed.getString("id"));
    }

    @Test
    void aRecipientThatIsNoneHasFailedAndItSaysWhy() {
        Visitor nobody = spa.visitor("Nobody").withEmail();
        Booking other = nobody.books(massage).at(noon().plusHours(2));
        Waiting.untilAllIsTold(platform, spa);
        platform.database()
                .change(
                        "update engagement.message set status = 'FAILED', failure = 'The mail server refused the"
                                + " recipient: 550', sent_at = null where subject_id = ? and kind = 'booking-placed-client'",
                        other.id());

        JsonObject failed = of("status=FAILED").get(0);

        assertThat(failed.getString("failure")).contains("refused the recipient");
        assertThat(failed.getString("bookingId")).isEqualTo(other.id().toString());
    }

    @Test
    void whatWasLaidAsideHasFailedAndIsSentAgainByHand() {
        Waiting.untilAllIsTold(platform, spa);
        platform.database()
                .change(
                        "update engagement.message set status = 'QUEUED', sent_at = null,"
                                + " created_at = created_at - interval '27 hours'"
                                + " where subject_id = ? and kind = 'booking-placed-client'",
                        booking.id());

        JsonObject failed = of("status=FAILED").get(0);

        assertThat(failed.getString("failure")).isEqualTo("It could not be sent within a day");
        assertThat(of("status=QUEUED")).isEmpty();
        String copy = owner.post("/messages/" + failed.getString("id") + "/resend")
                .expect(201)
                .text("/id");
        Awaitility.await("the second mail")
                .atMost(Duration.ofSeconds(60))
                .until(() -> owner.get("/messages/" + copy).expect(200).text("/status"), "SENT"::equals);
        assertThat(platform.mailbox().of(dana.email()).staysAt(2, mail -> true)).hasSize(2);
    }

    @Test
    void theyAreFoundByWhomTheyAreForAndWhatTheyTellOf() {
        booking.movedTo(noon().plusHours(3)).expect(200);
        Visitor other = spa.visitor("Other").withEmail();
        other.books(massage).at(noon());
        Waiting.untilAllIsTold(platform, spa);

        assertThat(of("customerId=" + booking.placed().text("/customerId"))).hasSize(2);
        assertThat(of("bookingId=" + booking.id())).hasSize(4);
        assertThat(of("bookingId=" + booking.id() + "&kind=booking-moved-master"))
                .singleElement()
                .satisfies(message -> assertThat(message.getString("recipient")).isEqualTo(aigerim.email()));
        assertThat(of("q=" + dana.email().toUpperCase(Locale.ROOT).substring(0, 20)))
                .hasSize(2);
        String provider = of("q=" + dana.email()).get(0).getString("providerMessageId");
        assertThat(of("q=" + provider.replace("<", "%3C").replace(">", "%3E"))).hasSize(1);
        assertThat(of("channel=SMS")).isEmpty();
        assertThat(of("to=" + Platform.today().minusDays(1))).isEmpty();
        assertThat(of("from=" + Platform.today().minusDays(1) + "&to="
                        + Platform.today().plusDays(1)))
                .hasSizeGreaterThanOrEqualTo(6);
        Answer first = owner.get("/messages?limit=2").expect(200);
        assertThat(first.items()).hasSize(2);
        assertThat(owner.get("/messages?limit=2&cursor=" + first.text("/nextCursor"))
                        .expect(200)
                        .items())
                .doesNotContainAnyElementsOf(first.items());
        owner.get("/messages?status=LOST&channel=PIGEON&customerId=x&from=y").refused(400, "validation_failed");
        owner.get("/messages?kind=love-letter").refusedField("kind", "unknown_value");
        owner.get("/messages/" + UUID.randomUUID()).refused(404, "not_found");
    }

    @Test
    void whatOpensSomethingIsNeitherShownNorFoundNorSentAgain() {
        ClientCode.letsIn(platform, spa, dana.email());
        Waiting.untilAllIsTold(platform, spa);
        for (String kind : List.of("client-to-verify", "user-invited")) {
            JsonObject secret = of("kind=" + kind).get(0);
            Answer message = owner.get("/messages/" + secret.getString("id")).expect(200);
            assertThat(message.has("/text")).isFalse();
            assertThat(message.has("/subject")).isFalse();
            owner.post("/messages/" + secret.getString("id") + "/resend")
                    .refusedInEachLanguage(409, "message_not_resendable");
        }
        assertThat(of("q=" + booking.manageToken())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, Booking confirmed", "ru, Запись подтверждена"})
    void oneIsSentAgainAsItWasAndPointsToTheFirst(String language, String subject) {
        Visitor client = spa.visitor("Client").speaking(language).withEmail();
        Booking visit = client.books(massage).at(noon().plusHours(4));
        Waiting.untilMailsAre(platform, spa, 1, client.email(), mail -> true);
        String first = of("q=" + client.email()).get(0).getString("id");

        Answer again = owner.post("/messages/" + first + "/resend").expect(201);

        assertThat(again.text("/resentFrom")).isEqualTo(first);
        assertThat(again.text("/status")).isEqualTo("QUEUED");
        assertThat(Waiting.untilMailsAre(platform, spa, 2, client.email(), mail -> true))
                .allSatisfy(mail -> {
                    assertThat(mail.subject()).startsWith(subject);
                    assertThat(mail.text()).contains(visit.manageToken());
                });
        Waiting.untilAllIsTold(platform, spa);
        Answer third = owner.post("/messages/" + again.text("/id") + "/resend").expect(201);
        assertThat(third.text("/resentFrom")).as("the first one").isEqualTo(first);
        assertThat(of("q=" + client.email())).hasSize(3);
    }

    @Test
    void whatTellsOfSomebodyWhoIsErasedIsNotSentAgain() {
        booking.cancelledBecause("Ill").expect(200);
        Waiting.untilAllIsTold(platform, spa);
        String first = of("kind=booking-placed-client").get(0).getString("id");
        owner.post("/customers/" + booking.placed().text("/customerId") + "/erasure", body("reason", "Asked for it"))
                .expect(204);

        Answer refused = owner.post("/messages/" + first + "/resend").refused(409, "message_not_resendable");

        assertThat(refused.text("/details/reason")).isEqualTo("erased");
        assertThat(owner.get("/messages/" + first).expect(200).text()).doesNotContain(dana.email());
    }

    @Test
    void aManagerSeesWhatTellsOfHisBranches() {
        Waiting.untilAllIsTold(platform, spa);
        String placed = of("kind=booking-placed-client").get(0).getString("id");
        String invited = of("kind=user-invited").get(0).getString("id");
        Member marcus = spa.manager("Marcus");
        assertThat(marcus.api().get("/messages").expect(200).items())
                .extracting(message -> message.getString("kind"))
                .contains("booking-placed-client", "booking-placed-master")
                .doesNotContain("user-invited", "business-approved");
        marcus.api().get("/messages/" + placed).expect(200);
        marcus.api().get("/messages/" + invited).refused(404, "not_found");
        String elsewhere = owner.post("/branches", body("name", "Other", "timeZone", "Asia/Almaty"))
                .expect(201)
                .text("/id");
        Member livia = spa.manager("Livia", elsewhere);
        assertThat(livia.api().get("/messages").expect(200).items()).isEmpty();
        livia.api().get("/messages/" + placed).refused(404, "not_found");
        livia.api().post("/messages/" + placed + "/resend").refused(404, "not_found");

        owner.put(
                        "/users/" + marcus.api().get("/users/me").text("/id") + "/permissions",
                        body("overrides", list(body("permission", "MESSAGES_MANAGE", "granted", false))))
                .expect(200);

        marcus.api().get("/messages/" + placed).expect(200);
        marcus.api().post("/messages/" + placed + "/resend").refused(403, "forbidden");
        spa.member(Objects.requireNonNull(aigerim.email()))
                .api()
                .get("/messages")
                .refused(403, "forbidden");
        Business other = platform.registersBusiness("other-history").approved();
        other.owner().get("/messages/" + placed).refused(404, "not_found");
        other.owner().post("/messages/" + placed + "/resend").refused(404, "not_found");
    }

    private List<JsonObject> of(String query) {
        return owner.get("/messages?" + query).expect(200).items();
    }

    private OffsetDateTime noon() {
        return TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
