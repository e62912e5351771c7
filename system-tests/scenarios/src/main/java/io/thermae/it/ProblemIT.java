package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong is told in one form (RFC 9457), in the caller's language, and shows nothing of the inside. */
@ArquillianTest
@RunAsClient
public class ProblemIT {

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();

    @Test
    void malformedJsonIsSaidToBeMalformed() {
        anybody.send("POST", "/auth/login", "application/json", "{\"email\": ")
                .refusedInEachLanguage(400, "malformed_json");
    }

    @Test
    void anUnknownFieldIsNamed() {
        Answer answer =
                anybody.post("/auth/login", body("email", "a@example.org", "password", "some-password", "admin", true));
        answer.refusedInEachLanguage(400, "unknown_field");
        assertThat(answer.text("/details")).contains("admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void anotherContentTypeIsUnsupported(String contentType) {
        anybody.send("POST", "/auth/login", contentType, "{}").refused(415, "unsupported_media_type");
    }

    @Test
    void anotherMethodIsNotAllowed() {
        anybody.delete("/auth/login").refusedInEachLanguage(405, "method_not_allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing/here", "/api/v1", "/nothing", "/nothing.html", "/WEB-INF/web.xml"})
    void anUnknownPathIsNotFound(String path) {
        anybody.outsideApi().get(path).refused(404, "not_found");
    }

    @Test
    void aForeignIdIsNotFoundLikeOneThatNeverWas() {
        Business mine = platform.registersBusiness("mine").approved();
        Business theirs = platform.registersBusiness("theirs").approved();
        Service massage = theirs.service("Massage").lasting(60).costing("15000.00");

        Answer foreign = mine.owner().get("/services/" + massage.id()).refused(404, "not_found");
        Answer never = mine.owner().get("/services/" + UUID.randomUUID()).refused(404, "not_found");
        assertThat(foreign.text("/message")).isEqualTo(never.text("/message"));
        JsonObject changed =
                body("name", "Mine now", "durationMinutes", 60, "price", body("amount", "1.00", "currency", "KZT"));
        mine.owner().put("/services/" + massage.id(), changed).refused(404, "not_found");
        mine.owner().delete("/services/" + massage.id()).refused(404, "not_found");
        mine.owner()
                .put("/branches/" + theirs.branchId() + "/business-hours", body("businessHours", list()))
                .refused(404, "not_found");
        theirs.owner().get("/services/" + massage.id()).expect(200);
    }

    @Test
    void whatIsNoIdIsNotFound() {
        Business spa = platform.registersBusiness("ids").approved();
        spa.owner().get("/services/not-an-id").refused(404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.eyJncm91cHMiOlsiU1VQRVJfQURNSU4iXX0."})
    void aBadTokenIsUnauthenticated(String token) {
        Answer answer = anybody.withToken(token).get("/users/me").refused(401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void noTokenIsUnauthenticated() {
        Answer answer = anybody.get("/users/me").refused(401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void aTokenWithAChangedClaimIsUnauthenticated() {
        Business spa = platform.registersBusiness("forged").approved();
        String token =
                spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200).text("/accessToken");
        String[] parts = token.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("OWNER");
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("OWNER", "SUPER_ADMIN").getBytes(StandardCharsets.UTF_8));
        anybody.withToken(parts[0] + "." + forged + "." + parts[2])
                .get("/admin/tenants")
                .refused(401, "unauthenticated");
    }

    @Test
    void aRoleThatIsNotEnoughIsForbidden() {
        Business spa = platform.registersBusiness("role").approved();
        spa.owner().get("/admin/statistics").refused(403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({"en, en", "ru-KZ, ru", "kk, kk", "'de, kk;q=0.5, en;q=0.1', kk", "xx, en"})
    void theAnswerSpeaksTheLanguageOfTheCaller(String accepted, String spoken) {
        Answer answer = anybody.in(accepted).get("/nothing").refused(404, "not_found");
        assertThat(answer.header("Content-Language")).isEqualTo(spoken);
        assertThat(answer.text("/message")).isNotBlank();
    }

    @Test
    void everyAnswerCarriesARequestId() {
        String given = "test-" + UUID.randomUUID();

        assertThat(anybody.get("/nothing").header("X-Request-Id")).isNotBlank();
        assertThat(anybody.outsideApi().get("/health/live").header("X-Request-Id"))
                .isNotBlank();
        Answer answer = anybody.withHeader("X-Request-Id", given).get("/nothing");
        assertThat(answer.header("X-Request-Id")).isEqualTo(given);
        Answer without = anybody.get("/nothing");
        assertThat(without.header("X-Request-Id")).isEqualTo(without.text("/traceId"));
    }

    @Test
    void aRequestIdThatCouldForgeALogLineIsNotTakenOver() {
        String given = "x".repeat(500);
        Answer answer = anybody.withHeader("X-Request-Id", given).get("/nothing");
        assertThat(answer.header("X-Request-Id")).isNotBlank().isNotEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/auth/jwks.json, /api/v1/auth/jwks.json",
        "/api/public/business/spa?x=1, /api/v1/public/business/spa?x=1"
    })
    void anUnversionedPathLeadsToTheVersion(String path, String target) {
        URI location = URI.create(anybody.outsideApi().get(path).expect(308).header("Location"));
        String query = location.getRawQuery() == null ? "" : "?" + location.getRawQuery();
        assertThat(location.getRawPath() + query).isEqualTo(target);
    }

    @Test
    void nothingOfTheInsideIsShown() {
        for (Answer answer : List.of(
                anybody.send("POST", "/auth/login", "application/json", "{\"email\": {\"a\": 1}}"),
                anybody.get("/public/business/%00/services"),
                anybody.get("/public/business/a/availability?from=2024-99-99"),
                anybody.get("/nothing;x=%2e%2e%2f"))) {
            assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
            assertThat(answer.text())
                    .doesNotContain("Exception", "io.thermae", "jakarta.", "org.glassfish", "Payara", "at java.");
        }
    }
}
