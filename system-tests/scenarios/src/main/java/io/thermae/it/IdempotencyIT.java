package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A call that its client has named and sends again has one effect and one answer. */
@ArquillianTest
@RunAsClient
public class IdempotencyIT {

    private static final int CALLS = 50;
    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("again").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);

    @Test
    void aBookingThatIsSentAgainIsMadeOnceAndAnsweredAlike() {
        Api visitor = platform.anybody().withHeader("Idempotency-Key", Unique.subdomain("key"));
        JsonObject request = request(11);

        Answer first = visitor.post("/public/booking", request).expect(201);
        Answer second = visitor.post("/public/booking", request).expect(201);

        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(bookings()).isOne();
    }

    @Test
    void theKeyOfOneCallDoesNotFitAnother() {
        Api visitor = platform.anybody().withHeader("Idempotency-Key", Unique.subdomain("key"));
        Visitor dana = spa.visitor("Dana");
        visitor.post("/public/booking", request(dana, 11)).expect(201);

        visitor.post("/public/booking", request(dana, 13)).refusedInEachLanguage(422, "idempotency_key_reused");

        assertThat(bookings()).isOne();
    }

    @Test
    void theSameKeyOfAnotherVisitorIsAnotherCall() {
        Api anybody = platform.anybody().withHeader("Idempotency-Key", "1");
        JsonObject dana = request(spa.visitor("Dana"), 11);
        JsonObject bolat = request(spa.visitor("Bolat"), 13);

        Answer danas = anybody.post("/public/booking", dana).expect(201);
        Answer bolats = anybody.post("/public/booking", bolat).expect(201);

        assertThat(bolats.text("/manageToken")).isNotEqualTo(danas.text("/manageToken"));
        assertThat(bolats.header("Idempotent-Replayed")).isEmpty();
        assertThat(anybody.post("/public/booking", dana).expect(201).json()).isEqualTo(danas.json());
        assertThat(bookings()).isEqualTo(2);
    }

    @Test
    void whatWasRefusedMayBeTriedAgainUnderTheSameKey() {
        spa.visitor("Bolat").books(massage).with(aigerim).at(hour(11));
        Api visitor = platform.anybody().withHeader("Idempotency-Key", Unique.subdomain("key"));
        Answer refused = visitor.post("/public/booking", request(11)).refused(409, "slot_taken");
        assertThat(refused.list("/details/alternatives")).isNotEmpty();

        visitor.post("/public/booking", request(13)).expect(201);

        assertThat(bookings()).isEqualTo(2);
    }

    @Test
    void theSameKeyOfSomebodyElseIsAnotherCall() {
        String key = Unique.subdomain("key");
        JsonObject service = body(
                "name", "Sauna", "durationMinutes", 60, "price", body("amount", "100.00", "currency", spa.currency()));
        Business other = platform.registersBusiness("other").approved();

        Answer ours = spa.owner().withHeader("Idempotency-Key", key).post("/services", service);
        Answer theirs = other.owner().withHeader("Idempotency-Key", key).post("/services", service);

        assertThat(ours.expect(201).text("/id")).isNotEqualTo(theirs.expect(201).text("/id"));
        assertThat(theirs.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void anEditWithoutABodyIsAnsweredAlikeToo() {
        Answer service = spa.owner()
                .post(
                        "/services",
                        body(
                                "name",
                                "Sauna",
                                "durationMinutes",
                                60,
                                "price",
                                body("amount", "100.00", "currency", spa.currency())))
                .expect(201);
        Api owner = spa.owner().withHeader("Idempotency-Key", Unique.subdomain("key"));

        owner.delete("/services/" + service.text("/id")).expect(204);
        Answer again = owner.delete("/services/" + service.text("/id")).expect(204);

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEmpty();
    }

    @Test
    void anEditIsAnsweredAlikeWhateverItsAnswerIs() {
        Api owner = spa.owner().withHeader("Idempotency-Key", Unique.subdomain("key"));
        JsonObject profile = body("firstName", "Aigul", "lastName", "Serikova", "language", "kk");

        Answer first = owner.put("/users/me", profile).expect(200);
        Answer again = owner.put("/users/me", profile).expect(200);

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
    }

    @Test
    void fiftyCallsAtOnceWithOneKeyHaveOneEffect() {
        Api visitor = platform.anybody().withHeader("Idempotency-Key", Unique.subdomain("key"));
        JsonObject request = request(15);

        List<Answer> answers =
                IntStream.range(0, CALLS)
                        .mapToObj(call -> visitor.postLater("/public/booking", request))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(bookings()).isOne();
        List<Answer> made =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(made).isNotEmpty();
        assertThat(made.stream().map(Answer::json).distinct()).hasSize(1);
        assertThat(made.stream()
                        .filter(answer -> answer.header("Idempotent-Replayed").isEmpty()))
                .hasSize(1);
        Set<String> refusals = answers.stream()
                .filter(answer -> answer.status() != 201)
                .map(answer -> answer.refused(409, "idempotency_in_progress").text("/error"))
                .collect(Collectors.toSet());
        assertThat(refusals).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aCallIsNotBegunAgainWhileItRuns() {
        Api visitor = platform.anybody().withHeader("Idempotency-Key", Unique.subdomain("key"));
        JsonObject request = request(17);

        CompletableFuture<Answer> first = platform.database().asSuperuser(connection -> {
            AppDatabase.update(connection, "lock table booking.booking in share mode");
            CompletableFuture<Answer> running = visitor.postLater("/public/booking", request);
            await("the first call waits for the table")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> AppDatabase.number(
                                    connection,
                                    "select count(*) from pg_locks where not granted"
                                            + " and relation = 'booking.booking'::regclass")
                            >= 1);
            visitor.post("/public/booking", request).refusedInEachLanguage(409, "idempotency_in_progress");
            return running;
        });

        first.join().expect(201);
        assertThat(bookings()).isOne();
    }

    @Test
    void aKeyThatIsNoneIsRefusedByName() {
        for (String key : List.of(" ", "two words", "x".repeat(256))) {
            Answer refused = platform.anybody()
                    .withHeader("Idempotency-Key", key)
                    .post("/public/booking", request(11))
                    .refused(400, "validation_failed");
            assertThat(refused.invalidFields()).containsExactly("Idempotency-Key");
        }
        assertThat(bookings()).isZero();
    }

    @Test
    void neitherTheKeyNorTheAnswerCanBeReadInTheDatabase() {
        String key = Unique.subdomain("key");
        Answer booked = platform.anybody()
                .withHeader("Idempotency-Key", key)
                .post("/public/booking", request(11))
                .expect(201);

        String stored = platform.database()
                .asSuperuser(connection -> AppDatabase.rows(
                        connection,
                        "select c::text || encode(c.sealed_answer, 'escape') as text from platform.idempotent_call c"))
                .toString();

        assertThat(stored).isNotEmpty().doesNotContain(key).doesNotContain(booked.text("/manageToken"));
    }

    private JsonObject request(int hour) {
        return request(spa.visitor("Dana"), hour);
    }

    private JsonObject request(Visitor visitor, int hour) {
        return visitor.books(massage).with(aigerim).request(hour(hour));
    }

    private long bookings() {
        UUID tenant = spa.tenantId();
        return platform.database().count("select count(*) from booking.booking where tenant_id = ?", tenant);
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
