package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AccessTable;
import io.thermae.it.support.AccessTable.Line;
import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.ApiDescription;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import io.thermae.it.support.Service;
import io.thermae.it.support.VersionedThings;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * {@code If-Match} holds wherever the description has it, and nowhere is it passed over in silence. What there is to be edited
 * is made by {@link VersionedThings}.
 */
@ArquillianTest
@RunAsClient
public class ConditionIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String NEVER = "\"999999999\"";

    private final Platform platform = Platform.current();
    private final ApiDescription description = ApiDescription.of(platform);
    private final Business spa =
            platform.registersBusiness("condition").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    private final OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();

    @Test
    void everyOperationThatIsDescribedSoRefusesAVersionThatNeverWas() {
        VersionedThings things = VersionedThings.of(platform, spa, massage, aigerim, noon);
        List<Line> conditional = AccessTable.lines().stream()
                .filter(line -> description.headers(line.method(), line.path()).contains("If-Match"))
                .toList();

        assertThat(conditional).hasSizeGreaterThan(40).allSatisfy(line -> {
            assertThat(description.statuses(line.method(), line.path())).contains("412");
            Answer refused = conditionally(api(line))
                    .send(
                            line.method(),
                            things.path(line),
                            "application/json",
                            sample(line).toString())
                    .refused(412, "stale_version");
            assertThat(refused.has("/details/version")).as(refused.toString()).isTrue();
        });
        assertThat(conditional)
                .extracting(Line::operation)
                .contains("PUT /business", "PUT /business/settings", "PUT /business/cors-origins", "PUT /users/me")
                .doesNotContain("POST /services", "POST /users/{id}/erasure", "POST /auth/invitations/{id}/accept");
    }

    @Test
    void noOtherOperationPromisesIt() {
        AccessTable.lines().stream()
                .filter(line -> !description.headers(line.method(), line.path()).contains("If-Match"))
                .forEach(line -> assertThat(description.statuses(line.method(), line.path()))
                        .as(line.operation())
                        .doesNotContain("412"));
    }

    @Test
    void whatHasNoVersionMatchesNoneAndIsNotDone() {
        Api owner = conditionally(spa.owner());
        owner.post("/branches", body("name", "Other", "timeZone", "UTC")).refusedInEachLanguage(412, "stale_version");
        assertThat(spa.owner().get("/branches").expect(200).items()).hasSize(1);
        JsonObject booking = spa.visitor("Dana").books(massage).with(aigerim).request(noon);
        conditionally(platform.anybody()).post("/public/booking", booking).refused(412, "stale_version");
        platform.anybody().post("/public/booking", booking).expect(201);
        JsonObject logIn = body("email", spa.ownerEmail(), "password", Registration.PASSWORD);
        conditionally(platform.anybody()).post("/auth/login", logIn).refused(412, "stale_version");

        // what is refused anyway is refused for that
        owner.post("/branches", body("name", "Other")).refused(400, "validation_failed");
        owner.post("/branches/" + spa.tenantId() + "/business-hours", body()).refused(405, "method_not_allowed");
        spa.owner()
                .withHeader("If-Match", "*")
                .post("/branches", body("name", "Other", "timeZone", "UTC"))
                .expect(201);
    }

    @Test
    void anAnswerThatIsGivenAgainIsNotJudgedAgain() {
        String path = "/services/" + massage.id();
        Api editor = spa.owner()
                .withHeader("If-Match", spa.owner().get(path).header("ETag"))
                .withHeader("Idempotency-Key", "edit-" + massage.id());

        Answer first = editor.put(path, service()).expect(200);
        Answer again = editor.put(path, service()).expect(200);

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
    }

    /** What fits the description, and the rules that are asked before anything is looked up. */
    private JsonObject sample(Line line) {
        Map<String, JsonValue> known = Map.of(
                "branchIds", list(spa.branchId()),
                "branchId", list(spa.branchId()).get(0),
                "serviceIds", list(massage.id()),
                "businessHours", list(),
                "schedule", list(),
                "shifts", list(),
                "start", list(noon.plusHours(2)).get(0),
                "price", body("amount", "100.00", "currency", spa.currency()),
                "date", list(TUESDAY.plusDays(1)).get(0));
        return switch (line.operation()) {
            case "POST /branches/{id}/special-dates" -> body("date", TUESDAY.plusDays(1), "closed", true);
            case "PUT /blocks/{id}" -> VersionedThings.block(aigerim, noon.plusDays(7));
            case "POST /masters/{id}/time-off" -> body("start", noon.plusDays(3), "end", noon.plusDays(4));
            case "PUT /users/{id}" ->
                body(
                        "firstName",
                        "Marcus",
                        "lastName",
                        "Agrippa",
                        "language",
                        "en",
                        "role",
                        "MANAGER",
                        "branchIds",
                        list(spa.branchId()));
            case "PUT /users/{id}/permissions" -> body("overrides", list());
            case "PUT /roles/{role}/permissions" -> body("permissions", list());
            case "PUT /business/settings", "PUT /branches/{id}/settings" -> body("bookingHorizonDays", 100);
            case "PUT /business/cors-origins" -> body("origins", list());
            default ->
                description
                        .requestSchema(line.method(), line.path())
                        .map(schema -> description.sample(schema, known))
                        .orElse(JsonValue.EMPTY_JSON_OBJECT);
        };
    }

    private Api api(Line line) {
        return line.isForEverybody() || line.admits("OWNER")
                ? spa.owner()
                : platform.superAdmin().api();
    }

    private static Api conditionally(Api api) {
        return api.withHeader("If-Match", NEVER);
    }

    private JsonObject service() {
        return body(
                "name", "Hammam", "durationMinutes", 60, "price", body("amount", "100.00", "currency", spa.currency()));
    }
}
