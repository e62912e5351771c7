package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message that nobody can work off is laid aside after so many tries, keeps nobody waiting, is shown, and is tried again. */
@ArquillianTest
@RunAsClient
public class DeadLetterIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String QUEUE = "engagement.events";
    private static final String LETTERS = "/admin/queues/" + QUEUE + "/dead-letters";
    private static final int TRIES = 3;

    /** As if a node of a newer version had written it. */
    private static final String NEWER =
            """
            insert into platform.outbox (tenant_id, id, queue, ordering_key, message)
            select o.tenant_id, c.id, o.queue, c.id,
                   replace(replace(o.message, o.id::text, c.id::text), '"type":"BookingPlaced"', '"type":"BookingDreamt"')
            from (select gen_random_uuid() as id) c
            cross join (select * from platform.outbox
                        where tenant_id = ? and message like '%"type":"BookingPlaced"%' order by id limit 1) o
            """;

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Api admin = platform.superAdmin().api();
    private final Business spa =
            platform.registersBusiness("letters").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");

    @BeforeEach
    void fewTries() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        testBed.backends().broker().layAsideAfter(QUEUE, TRIES);
    }

    @AfterEach
    void asBefore() {
        platform.database().change("alter table engagement.message drop constraint if exists poison");
        admin.post(LETTERS + "/replay", body()).expect(200);
        testBed.backends().broker().asUsual(QUEUE);
    }

    @Test
    void whatFailsIsLaidAsideShownAndTriedAgainAfterTheRepair() {
        Visitor dana = spa.visitor("Dana").withEmail();
        Visitor bolat = spa.visitor("Bolat").withEmail();
        poison(dana);

        dana.books(massage).at(at(12));
        bolat.books(massage).at(at(14));

        platform.mailbox().of(bolat.email()).waitsFor("his visit", mail -> true);
        JsonObject letter = laidAside();
        assertThat(letter.getString("eventType")).isEqualTo("BookingPlaced");
        assertThat(letter.getString("tenantId")).isEqualTo(spa.tenantId().toString());
        assertThat(letter.toString()).doesNotContain(dana.email()).doesNotContain("Dana");
        assertThat(failures(letter.getString("eventId"))).hasSize(TRIES).allSatisfy(failure -> {
            assertThat(failure.getString("queue")).isEqualTo(QUEUE);
            assertThat(failure.getString("messageId")).startsWith("ID:");
            // the constraint's: what lies at the bottom, and where
            assertThat(failure.getString("cause")).contains(" 23514 at io.thermae.");
            assertThat(failure.toString()).doesNotContain(dana.email());
        });
        assertThat(failures(letter.getString("eventId")))
                .extracting(failure -> failure.getInt("attempt"))
                .containsExactly(1, 2, 3);
        assertThat(queue().getInt("deadLetters")).isPositive();

        heal();
        Answer replayed = admin.post(LETTERS + "/replay", body("ids", list(letter.getString("id"))))
                .expect(200);

        assertThat(replayed.json().getInt("replayed")).isEqualTo(1);
        platform.mailbox().of(dana.email()).waitsFor("her visit", mail -> true);
        assertThat(platform.mailbox().of(dana.email()).staysAt(1, mail -> true)).hasSize(1);
        assertThat(letters()).isEmpty();
        assertThat(admin.get("/admin/audit").expect(200).items())
                .anyMatch(entry -> entry.getString("entity").equals("queue.replay"));
    }

    /** During an upgrade a node of the version before has it in its hands, too. */
    @Test
    void anEventOfATypeThatTheNodeDoesNotKnowIsNotLost() {
        Visitor bolat = spa.visitor("Bolat").withEmail();
        bolat.books(massage).at(at(14));
        platform.mailbox().of(bolat.email()).waitsFor("his visit", mail -> true);
        platform.database().change(NEWER, spa.tenantId());

        JsonObject letter = laidAside();

        assertThat(letter.getString("eventType")).isEqualTo("BookingDreamt");
        assertThat(failures(letter.getString("eventId")))
                .hasSize(TRIES)
                .allSatisfy(failure -> assertThat(failure.getString("cause")).contains("UnreadableEvent"));
        admin.delete(LETTERS + "/" + letter.getString("id")).expect(204);
    }

    @Test
    void whatIsThrownAwayIsGone() {
        Visitor dana = spa.visitor("Dana").withEmail();
        poison(dana);
        dana.books(massage).at(at(12));
        String id = laidAside().getString("id");

        admin.delete(LETTERS + "/" + id).expect(204);

        admin.delete(LETTERS + "/" + id).refused(404, "not_found");
        heal();
        assertThat(letters()).isEmpty();
    }

    @Test
    void isAskedForByNameAndInPages() {
        assertThat(admin.get("/admin/queues").expect(200).items())
                .extracting(each -> each.getString("name"))
                .containsExactly(
                        "analytics",
                        "engagement.events",
                        "engagement.webhooks",
                        "notifications.bulk",
                        "notifications.email",
                        "notifications.push",
                        "notifications.reminders",
                        "notifications.sms");
        admin.get("/admin/queues/other/dead-letters").refused(404, "not_found");
        admin.post("/admin/queues/other/dead-letters/replay", body()).refused(404, "not_found");
        admin.get(LETTERS + "?limit=0").refused(400, "validation_failed");
        admin.get(LETTERS + "?cursor=x").refused(400, "validation_failed");
        assertThat(admin.get(LETTERS + "?cursor=" + new UUID(-1, -1))
                        .expect(200)
                        .items())
                .isEmpty();
        admin.post(LETTERS + "/replay", body("ids", list())).refusedField("ids", "too_few");
        admin.post(LETTERS + "/replay", body("ids", list("x"))).refusedField("ids[0]", "invalid_format");
        spa.owner().get(LETTERS).refused(403, "forbidden");
    }

    /** What the log says of the attempts, a line each. */
    private List<JsonObject> failures(String event) {
        return testBed.requestLog().stream()
                .filter(line -> line.contains("\"event\"") && line.contains(event) && line.contains("\"done\":false"))
                .map(Body::read)
                .map(line -> line.getJsonObject("failure"))
                .toList();
    }

    /** Nobody can write down what this visitor is to be told. */
    private void poison(Visitor visitor) {
        platform.database()
                .change("alter table engagement.message add constraint poison check (recipient <> '" + visitor.email()
                        + "') not valid");
    }

    private void heal() {
        platform.database().change("alter table engagement.message drop constraint poison");
    }

    private JsonObject laidAside() {
        return Awaitility.await("the dead letter")
                .atMost(Duration.ofSeconds(60))
                .until(this::letters, letters -> letters.size() == 1)
                .get(0);
    }

    /** Of this business: others may have some of their own. */
    private List<JsonObject> letters() {
        return admin.get(LETTERS + "?limit=200").expect(200).items().stream()
                .filter(each ->
                        each.getString("tenantId", "").equals(spa.tenantId().toString()))
                .toList();
    }

    private JsonObject queue() {
        List<JsonObject> queues = admin.get("/admin/queues").expect(200).items();
        return queues.stream()
                .filter(each -> each.getString("name").equals(QUEUE))
                .findFirst()
                .orElseThrow();
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
