package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Platform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator and a developer of a client look at. */
@ArquillianTest
@RunAsClient
public class OperationsIT {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Set<String> FLOW = Set.of(
            "POST /auth/register",
            "POST /auth/login",
            "POST /auth/refresh-token",
            "POST /auth/logout",
            "POST /auth/password/change",
            "POST /auth/invitations/{}/accept",
            "GET /auth/jwks.json",
            "GET /users/me",
            "POST /users",
            "GET /admin/tenants",
            "GET /admin/tenants/{}",
            "PUT /admin/tenants/{}/approve",
            "PUT /admin/tenants/{}/reject",
            "PUT /admin/tenants/{}/activate",
            "PUT /admin/tenants/{}/suspend",
            "PUT /admin/tenants/{}/reactivate",
            "PUT /admin/tenants/{}/close",
            "PUT /admin/tenants/{}/reopen",
            "GET /business",
            "PUT /business",
            "GET /business/settings",
            "PUT /business/settings",
            "GET /branches/{}/settings",
            "PUT /branches/{}/settings",
            "PUT /business/subdomain",
            "POST /business/close",
            "POST /business/reopen",
            "GET /admin/statistics",
            "GET /admin/audit",
            "POST /admin/tenants/{}/impersonate",
            "GET /audit",
            "GET /audit/export",
            "POST /branches",
            "PUT /branches/{}/business-hours",
            "POST /branches/{}/special-dates",
            "POST /services",
            "POST /service-categories",
            "GET /service-categories",
            "GET /service-categories/{}",
            "PUT /service-categories/{}",
            "DELETE /service-categories/{}",
            "GET /services/{}",
            "PUT /services/{}",
            "DELETE /services/{}",
            "POST /masters",
            "PUT /masters/{}/schedule",
            "POST /masters/{}/time-off",
            "GET /public/business/{}",
            "GET /public/business/{}/services",
            "GET /public/business/{}/masters",
            "GET /public/business/{}/availability",
            "GET /availability",
            "POST /public/booking",
            "GET /public/booking/{}",
            "PUT /public/booking/{}",
            "DELETE /public/booking/{}",
            "POST /public/waitlist",
            "GET /public/waitlist/{}",
            "DELETE /public/waitlist/{}",
            "GET /waitlist",
            "POST /waitlist",
            "DELETE /waitlist/{}",
            "GET /bookings",
            "POST /bookings",
            "PUT /bookings/{}",
            "DELETE /bookings/{}",
            "POST /bookings/{}/confirm",
            "POST /bookings/{}/check-in",
            "POST /bookings/{}/complete",
            "POST /bookings/{}/no-show");
    private static final Pattern EXTERNAL =
            Pattern.compile("(?:src|href|url)\\s*[=(:]\\s*[\"']?(?:https?:)?//", Pattern.CASE_INSENSITIVE);

    private static final Pattern SCRIPT = Pattern.compile("<script[^>]+src=[\"']([^\"']+)");

    private final Api server = Platform.current().anybody().outsideApi();

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready"})
    void healthIsUp(String path) {
        Awaitility.await(path).atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        server.get(path).expect(200).text("/status"))
                .isEqualTo("UP"));
    }

    @Test
    void readinessNamesWhatTheApplicationNeeds() {
        assertThat(server.get("/health/ready").list("/checks").stream()
                        .map(check -> check.getString("name").toLowerCase(Locale.ROOT)))
                .anyMatch(name -> name.contains("database"))
                .anyMatch(name -> name.contains("broker"))
                .anyMatch(name -> name.contains("mail"));
    }

    @Test
    void theApiDescribesEveryOperationOfTheFlow() {
        assertThat(operations()).containsAll(FLOW);
    }

    @Test
    void everyOperationHasASummaryAndItsAnswers() {
        JsonObject paths = openApi().getJsonObject("paths");
        paths.forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                JsonObject described = operation.asJsonObject();
                String name = method + " " + path;
                assertThat(described.getString("summary", "")).as(name).isNotBlank();
                assertThat(described.getJsonObject("responses").keySet())
                        .as(name)
                        .anyMatch(status -> status.startsWith("2") || status.startsWith("3"))
                        .doesNotContain("default");
            }
        }));
        assertThat(paths).hasSizeGreaterThan(FLOW.size() / 2);
    }

    @Test
    void theDescriptionIsBrowsableWithoutAnybodyElsesServer() {
        Answer page = server.get("/api/docs/").expect(200);

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(EXTERNAL.matcher(page.text()).find()).as(page.text()).isFalse();
        assertThat(page.text()).contains("swagger-ui");
        Matcher scripts = SCRIPT.matcher(page.text());
        assertThat(scripts.results().map(script -> script.group(1)))
                .isNotEmpty()
                .allSatisfy(script -> server.get(
                                URI.create("/api/docs/").resolve(script).toString())
                        .expect(200));
    }

    @Test
    void theDescriptionTellsEachFieldOfARequestAndOfAnAnswer() {
        JsonObject schemas = openApi().getJsonObject("components").getJsonObject("schemas");

        JsonObject service = schemas.getJsonObject("ServiceRequest");
        assertThat(service.getJsonObject("properties").keySet())
                .containsExactlyInAnyOrder(
                        "name",
                        "category",
                        "durationMinutes",
                        "bufferBeforeMinutes",
                        "bufferAfterMinutes",
                        "price",
                        "description",
                        "resources",
                        "segments",
                        "mastersRequired",
                        "durations",
                        "onlineBookable",
                        "leadTimeMinutes",
                        "horizonDays",
                        "slotStepMinutes",
                        "minimumAge",
                        "requiredSkills",
                        "priceKind",
                        "prices",
                        "addOn",
                        "addOnIds",
                        "categoryId",
                        "places",
                        "reminderMinutes",
                        "confirmationRequestHours",
                        "prepayment");
        assertThat(service.getJsonArray("required").getValuesAs(JsonString::getString))
                .containsExactlyInAnyOrder("name", "durationMinutes", "price");
        assertThat(service.getJsonObject("properties").getJsonObject("durationMinutes"))
                .containsEntry("minimum", Json.createValue(1))
                .containsEntry("maximum", Json.createValue(1440));
        schemas.forEach((name, schema) -> {
            assertThat(name).as("two schemas of one name: give one another").doesNotMatch(".*\\d");
            if ("object".equals(schema.asJsonObject().getString("type", ""))) {
                assertThat(schema.asJsonObject()
                                .getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT)
                                .asJsonObject())
                        .as(name)
                        .isNotEmpty();
            }
        });
    }

    private Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        openApi()
                .getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().keySet().forEach(method -> {
                    if (METHODS.contains(method)) {
                        String shortPath = path.replaceFirst("^/api/v1", "").replaceAll("\\{[^}]*}", "{}");
                        operations.add(method.toUpperCase(Locale.ROOT) + " " + shortPath);
                    }
                }));
        return operations;
    }

    private JsonObject openApi() {
        return server.withHeader("Accept", "application/json")
                .get("/openapi")
                .expect(200)
                .json();
    }
}
