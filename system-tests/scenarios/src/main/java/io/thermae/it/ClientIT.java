package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Clients come without a password, by a code, and see what is theirs. */
@ArquillianTest
@RunAsClient
public class ClientIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();
    private final Business spa = platform.registersBusiness("client").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");

    @Test
    void aClientSeesMovesAndCancelsHisOwnBookings() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Visitor dana = spa.visitor("Dana").withEmail();
        Booking hers = dana.books(massage).at(hour(11));
        Booking others = spa.visitor("Bolat").withEmail().books(massage).at(hour(13));
        Api client = ClientCode.letsIn(platform, spa, dana.email());

        assertThat(client.get("/bookings").expect(200).items())
                .extracting(booking -> booking.getString("id"))
                .containsExactly(hers.id().toString());
        client.get("/bookings/" + hers.id()).expect(200);
        client.get("/bookings/" + others.id()).refused(404, "not_found");
        client.delete("/bookings/" + others.id(), body("reason", "Not mine")).refused(404, "not_found");
        client.put("/bookings/" + hers.id(), body("start", hour(15))).expect(200);
        assertThat(client.delete("/bookings/" + hers.id(), body("reason", "Ill"))
                        .expect(200)
                        .text("/status"))
                .isEqualTo("CANCELLED");
        client.post("/bookings/" + hers.id() + "/check-in").refused(403, "forbidden");
        client.get("/users/me").refused(403, "forbidden");
        client.get("/users").refused(403, "forbidden");
    }

    @Test
    void aClientOfOneBusinessSeesNothingOfAnother() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Visitor dana = spa.visitor("Dana").withEmail();
        Booking hers = dana.books(massage).at(hour(11));
        Business other = platform.registersBusiness("other").approved();
        Api client = ClientCode.letsIn(platform, other, dana.email());

        assertThat(client.get("/bookings").expect(200).items()).isEmpty();
        client.get("/bookings/" + hers.id()).refused(404, "not_found");
    }

    @Test
    void aCodeIsGoodOnceEvenForManyAtOnce() {
        String email = Unique.email("dana");
        String id = ClientCode.asked(platform, spa, email);
        String code = ClientCode.read(platform, email);

        List<Answer> answers = IntStream.range(0, 4)
                .mapToObj(i -> anybody.postLater("/public/client/verify", body("verificationId", id, "code", code)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.refused(410, "verification_invalid"));
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsWorthless() {
        String email = Unique.email("dana");
        String id = ClientCode.asked(platform, spa, email);
        String code = ClientCode.read(platform, email);
        String wrong = code.equals("000000") ? "000001" : "000000";

        complete(id, wrong).refusedInEachLanguage(401, "code_invalid");
        complete(id, wrong).refused(401, "code_invalid");

        complete(id, code).refused(410, "verification_invalid");
        complete(UUID.randomUUID().toString(), code).refusedInEachLanguage(410, "verification_invalid");
    }

    /** Nobody who reads the database, or a copy of it, gets in by a code that is still good. */
    @Test
    void aCodeThatWasSentIsNotKept() {
        String email = Unique.email("dana");
        ClientCode.asked(platform, spa, email);
        ClientCode.read(platform, email);

        Awaitility.await("the note that it was sent")
                .until(() -> platform.database()
                                .count(
                                        "select count(*) from engagement.message where recipient = ? and status = 'SENT'",
                                        email)
                        == 1);
        assertThat(platform.database()
                        .rows("select text_body, html_body from engagement.message where recipient = ?", email))
                .containsExactly(Map.of("text_body", "", "html_body", ""));
    }

    @Test
    void theAnswerDoesNotTellWhetherTheBusinessKnowsTheContact() {
        Answer byPhone = anybody.post(
                        "/public/client/verify", body("subdomain", spa.subdomain(), "phone", Unique.phone()))
                .expect(202);
        Answer byEmail = anybody.post(
                        "/public/client/verify", body("subdomain", spa.subdomain(), "email", Unique.email("nobody")))
                .expect(202);

        assertThat(byPhone.json().keySet()).isEqualTo(byEmail.json().keySet());
        assertThat(byPhone.text("/expiresIn")).isEqualTo("600");
    }

    @Test
    void aRequestIsOneOfTheTwoSteps() {
        for (var request : List.of(
                body(),
                body("subdomain", spa.subdomain()),
                body("subdomain", spa.subdomain(), "email", "a@example.org", "phone", "+77010000000"),
                body("verificationId", UUID.randomUUID()),
                body("subdomain", spa.subdomain(), "email", "a@example.org", "code", "123456"))) {
            anybody.post("/public/client/verify", request).refused(400, "validation_failed");
        }
        anybody.post("/public/client/verify", body("subdomain", "no-such-spa", "email", "a@example.org"))
                .refused(404, "business_not_found");
    }

    private Answer complete(String id, String code) {
        return anybody.post("/public/client/verify", body("verificationId", id, "code", code));
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
