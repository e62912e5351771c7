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
import io.thermae.it.support.Platform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Dates end with the year 9999 and begin with the year 1, wherever the description of the API has one. */
@ArquillianTest
@RunAsClient
public class CalendarBoundsIT {

    private static final List<String> NO_YEARS =
            List.of("0000-12-31", "-999999999-01-01", "+10000-01-01", "+999999999-12-31");

    private static final List<String> LAST_YEARS = List.of("0001-01-01", "9999-12-31");

    /** Of one year here, and of another one in UTC. */
    private static final List<String> ON_THE_EDGE = List.of("0001-01-01T00:00:00+18:00", "9999-12-31T23:59:00-18:00");

    private final Platform platform = Platform.current();
    private final ApiDescription description = ApiDescription.of(platform);
    private final Business spa = platform.registersBusiness("years").approved();

    private final Map<String, JsonValue> known = Map.of(
            "branchIds", list(UUID.randomUUID()),
            "serviceIds", list(UUID.randomUUID()),
            "price", body("amount", "1500.00", "currency", "KZT"));

    @Test
    void noFieldOfABodyLiesBeyondThem() {
        List<String> seen = new ArrayList<>();
        for (Line line : AccessTable.lines()) {
            JsonObject schema =
                    description.requestSchema(line.method(), line.path()).orElse(JsonValue.EMPTY_JSON_OBJECT);
            for (String field : description.dateFields(schema)) {
                List<String> wrong = new ArrayList<>(NO_YEARS);
                NO_YEARS.forEach(date -> wrong.add(date + "T09:00:00Z"));
                wrong.addAll(ON_THE_EDGE);
                for (String value : wrong) {
                    Answer refused = send(line, schema, field, value).refused(400, "validation_failed");
                    assertThat(refused.invalidFields()).as(refused.toString()).contains(field);
                }
                for (String value : LAST_YEARS) {
                    assertThat(send(line, schema, field, value + "T12:00:00Z").status())
                            .as("%s %s %s", line.operation(), field, value)
                            .isBetween(200, 499);
                    assertThat(send(line, schema, field, value).status()).isBetween(200, 499);
                }
                seen.add(line.operation() + " " + field);
            }
        }
        assertThat(seen)
                .contains(
                        "POST /bookings start",
                        "PUT /bookings/{id} start",
                        "POST /public/booking start",
                        "POST /branches/{id}/special-dates date",
                        "POST /masters/{id}/time-off end",
                        "PUT /users/{id}/permissions overrides[0].until");
    }

    @Test
    void noParameterLiesBeyondThem() {
        List<String> seen = new ArrayList<>();
        for (Line line : AccessTable.lines()) {
            List<String> dates = description.dateParameters(line.method(), line.path());
            for (String name : dates) {
                for (String value : NO_YEARS) {
                    Answer refused = ask(line, name, value).refused(400, "validation_failed");
                    assertThat(refused.invalidFields()).as(refused.toString()).contains(name);
                    assertThat(refused.text("/details/fields")).contains("year_out_of_range");
                }
                for (String value : LAST_YEARS) {
                    assertThat(ask(line, name, value).status())
                            .as("%s %s %s", line.operation(), name, value)
                            .isBetween(200, 499);
                }
                seen.add(line.operation() + " " + name);
            }
        }
        assertThat(seen)
                .contains(
                        "GET /public/business/{subdomain}/availability from",
                        "GET /bookings to",
                        "GET /audit from",
                        "GET /admin/tenants createdTo",
                        "GET /admin/statistics from");
    }

    @Test
    void aDayAtTheEndOfTimeIsADayLikeOthers() {
        UUID service = spa.service("Massage").lasting(60).costing("15000.00").id();
        for (String day : LAST_YEARS) {
            platform.anybody()
                    .get("/public/business/" + spa.subdomain() + "/availability?serviceId=" + service + "&from=" + day
                            + "&to=" + day)
                    .expect(200);
            spa.owner().get("/bookings?from=" + day + "&to=" + day).expect(200);
            spa.owner().get("/audit?from=" + day + "&to=" + day).expect(200);
            Api admin = platform.superAdmin().api();
            admin.get("/admin/tenants?createdFrom=" + day + "&createdTo=" + day).expect(200);
            admin.get("/admin/statistics?from=" + day + "&to=" + day).expect(200);
            spa.owner()
                    .post("/branches/" + spa.branchId() + "/special-dates", body("date", day, "closed", true))
                    .expect(201);
        }
        platform.superAdmin().api().get("/admin/statistics?to=0001-01-01").expect(200);
    }

    @Test
    void aMadeUpCursorIsNamed() {
        for (String position : List.of(
                "+1000000000-12-31T23:59:59Z " + UUID.randomUUID(),
                "-1000000000-01-01T00:00:00Z 7",
                "x",
                "2024-03-05")) {
            String cursor =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
            for (String list : List.of("/bookings", "/audit", "/customers", "/permission-requests")) {
                Answer refused = spa.owner().get(list + "?cursor=" + cursor).refused(400, "validation_failed");
                assertThat(refused.invalidFields()).as(refused.toString()).containsExactly("cursor");
            }
        }
    }

    private Answer send(Line line, JsonObject schema, String field, String value) {
        JsonObject body = description.sampleWith(schema, known, field, Json.createValue(value));
        return api(line).send(line.method(), path(line), "application/json", body.toString());
    }

    private Answer ask(Line line, String name, String value) {
        return api(line).get(path(line) + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private Api api(Line line) {
        if (line.isForEverybody()) {
            return platform.anybody();
        }
        return line.admits("OWNER") ? spa.owner() : platform.superAdmin().api();
    }

    private String path(Line line) {
        return line.path()
                .replace("{subdomain}", spa.subdomain())
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }
}
