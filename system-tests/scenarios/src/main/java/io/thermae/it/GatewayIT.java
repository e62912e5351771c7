package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused at the door, and what every answer tells browsers. */
@ArquillianTest
@RunAsClient
public class GatewayIT {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final String PREFLIGHT = "Access-Control-Request-Method";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String body = "{\"email\": \"" + "a".repeat(MEBIBYTE) + "\"}";

        Answer answer = anybody.send("POST", "/auth/login", "application/json", body)
                .refusedInEachLanguage(413, "payload_too_large");
        assertThat(answer.text("/details/maxBytes")).isEqualTo(String.valueOf(MEBIBYTE));
        anybody.postChunked("/auth/login", body).refused(413, "payload_too_large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}",
                "{\"email\": 123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890}",
                "{\"email\": \"a@example.org\", \"email\": \"b@example.org\", \"password\": \"some-password\"}",
            })
    void aHostileBodyIsMalformed(String body) {
        anybody.send("POST", "/auth/login", "application/json", body).refused(400, "malformed_json");
    }

    @Test
    void aBodyWithoutATypeOrInAnotherEncodingIsUnsupported() {
        anybody.sendRaw("POST", "/auth/login", "{}").refusedInEachLanguage(415, "unsupported_media_type");
        anybody.send("POST", "/auth/login", "application/json; charset=UTF-16", "{}")
                .refused(415, "unsupported_media_type");
        anybody.send("POST", "/auth/login", "application/json; charset=utf-8", "{}")
                .refused(400, "validation_failed");
    }

    @Test
    void aFormThatWeDoNotSpeakIsNotAcceptable() {
        anybody.withHeader("Accept", "application/xml")
                .get("/public/business/any")
                .refusedInEachLanguage(406, "not_acceptable");
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        anybody.get("/public/business/" + "a".repeat(4200)).refusedInEachLanguage(414, "uri_too_long");
        anybody.get("/public/business/spa/availability?from=" + "1".repeat(1100))
                .refused(400, "validation_failed");
        anybody.get("/public/business/spa?x=1" + "&x=1".repeat(200)).refused(400, "validation_failed");
    }

    @ParameterizedTest
    @CsvSource({
        "/public/business/spa?x=%00, 400",
        "/public/business/spa?%00=x, 400",
        "/public/business/spa%00, 400",
        "/public/business/spa%0a, 404",
    })
    void controlCharactersInAnAddressAreRefused(String path, int status) {
        anybody.get(path).expect(status);
    }

    @Test
    void theApiDescribesItselfInOneWayOnly() {
        Answer answer = anybody.sendRaw("OPTIONS", "/auth/login", null);
        assertThat(answer.text()).doesNotContain("wadl");
        anybody.get("/application.wadl").refused(404, "not_found");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nothing",
        "/api/v1/users/me",
        "/api/v1/auth/jwks.json",
        "/api/unversioned",
        "/nothing",
        "/health/live",
        "/openapi",
        "/WEB-INF/web.xml",
    })
    void everyAnswerTellsBrowsersToBeCareful(String path) {
        Answer answer = anybody.outsideApi().get(path);

        assertThat(answer.headers("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src");
        assertCareful(answer);
        assertThat(answer.headers("Cache-Control")).as(answer.toString()).hasSize(1);
    }

    @Test
    void aBadTokenIsRefusedAsCarefully() {
        Answer answer = anybody.withToken("nonsense").get("/users/me").refused(401, "unauthenticated");
        assertCareful(answer);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/docs/", "/api/docs/index.html", "/api/docs/start.js", "/api/docs/swagger-ui.css"})
    void thePagesOfTheDescriptionMayRunTheirOwnScriptsAndNoOthers(String path) {
        Answer answer = anybody.outsideApi().get(path).expect(200);

        assertThat(answer.headers("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self';", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "*");
        assertCareful(answer);
    }

    private static void assertCareful(Answer answer) {
        assertThat(answer.headers("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers("Set-Cookie")).isEmpty();
    }

    @Test
    void nobodyIsLedAstray() {
        anybody.outsideApi().get("/api//example.org/x").refused(404, "not_found");
    }

    @Test
    void nobodyIsBelievedAboutTlsWhoIsNoTrustedProxy() {
        Answer answer = anybody.withHeader("X-Forwarded-Proto", "https")
                .get("/auth/jwks.json")
                .expect(200);
        assertThat(answer.headers("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/login;x",
                "/auth;x=1/login",
                "//auth/login",
                "/auth//login",
                "/auth/./login",
                "/x/../auth/login",
                "/x/%2e%2E/auth/login",
                "/auth/login//",
                "/login;x",
            })
    void aPathHasOneForm(String path) {
        Answer answer = anybody.post(path, body("email", "a@example.org", "password", "some-password"));
        assertThat(answer.refused(404, "not_found").headers("RateLimit-Limit")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth/login/", "/login", "/login/"})
    void aSlashAtTheEndDoesNoHarm(String path) {
        anybody.post(path, body("email", "nobody@example.org", "password", "some-password"))
                .refused(401, "invalid_credentials");
    }

    @Test
    void aBusinessSaysWhichSitesMayCallInItsName() {
        Business spa = platform.registersBusiness("sites").approved();
        Business other = platform.registersBusiness("others").approved();
        String site = "https://www." + spa.subdomain() + ".example";
        assertThat(spa.owner()
                        .get("/business/cors-origins")
                        .expect(200)
                        .value("/origins")
                        .asJsonArray())
                .isEmpty();

        Answer listed = spa.owner()
                .put(
                        "/business/cors-origins",
                        body("origins", list(site.toUpperCase(java.util.Locale.ROOT) + "/", site)))
                .expect(200);

        assertThat(listed.text("/origins")).isEqualTo("[\"" + site + "\"]");
        assertThat(from(site).get("/public/business/" + spa.subdomain()).header(ALLOW_ORIGIN))
                .isEqualTo(site);
        assertThat(from(site).get("/public/business/" + other.subdomain()).headers(ALLOW_ORIGIN))
                .isEmpty();
        assertThat(spa.owner()
                        .withHeader("Origin", site)
                        .get("/users/me")
                        .expect(200)
                        .header(ALLOW_ORIGIN))
                .isEqualTo(site);
        assertThat(other.owner()
                        .withHeader("Origin", site)
                        .get("/users/me")
                        .expect(200)
                        .headers(ALLOW_ORIGIN))
                .isEmpty();
        assertThat(from(site).withToken("bad").get("/users/me").expect(401).header(ALLOW_ORIGIN))
                .isEqualTo(site);

        spa.owner().put("/business/cors-origins", body("origins", list())).expect(200);
        assertThat(from(site)
                        .get("/public/business/" + spa.subdomain())
                        .expect(200)
                        .headers(ALLOW_ORIGIN))
                .isEmpty();
    }

    @Test
    void aPreflightIsAnsweredForListedSitesOnly() {
        Business spa = platform.registersBusiness("preflight").approved();
        String site = "https://www." + spa.subdomain() + ".example";
        spa.owner().put("/business/cors-origins", body("origins", list(site))).expect(200);

        Answer allowed = from(site)
                .withHeader(PREFLIGHT, "PUT")
                .withHeader("Access-Control-Request-Headers", "authorization,content-type,idempotency-key")
                .sendRaw("OPTIONS", "/bookings/1", null)
                .expect(204);
        Answer unknown =
                from("https://evil.example").withHeader(PREFLIGHT, "PUT").sendRaw("OPTIONS", "/bookings/1", null);

        assertThat(allowed.header(ALLOW_ORIGIN)).isEqualTo(site);
        assertThat(allowed.header("Access-Control-Allow-Methods")).contains("PUT", "DELETE", "POST");
        assertThat(allowed.header("Access-Control-Allow-Headers"))
                .containsIgnoringCase("authorization")
                .containsIgnoringCase("idempotency-key");
        for (Answer answer : List.of(allowed, unknown)) {
            assertThat(answer.headers("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(answer.header("Vary")).contains("Origin");
        }
        assertThat(unknown.headers(ALLOW_ORIGIN)).isEmpty();
        assertThat(unknown.headers("Access-Control-Allow-Methods")).isEmpty();
    }

    @Test
    void anUnknownSiteGetsNothing() {
        for (String origin : List.of("https://evil.example", "null", "*", "https://" + "a".repeat(400))) {
            Answer answer = from(origin).get("/auth/jwks.json").expect(200);
            assertThat(answer.headers(ALLOW_ORIGIN)).isEmpty();
            assertThat(answer.header("Vary")).contains("Origin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "null", "http://www.example.com", "www.example.com", "https://example.com/path", ""})
    void whatIsNoOriginIsNamed(String origin) {
        Business spa = platform.registersBusiness("origins").approved();
        Answer refused = spa.owner()
                .put("/business/cors-origins", body("origins", list("https://example.com", origin)))
                .refused(400, "validation_failed");
        assertThat(refused.invalidFields()).containsExactly("origins[1]");
    }

    @Test
    void onlyTheOwnerSaysSo() {
        Business spa = platform.registersBusiness("origins").approved();
        Api manager = spa.manager("Marcus").api();
        manager.get("/business/cors-origins").refused(403, "forbidden");
        manager.put("/business/cors-origins", body("origins", list())).refused(403, "forbidden");
        anybody.put("/business/cors-origins", body("origins", list())).refused(401, "unauthenticated");
    }

    private Api from(String origin) {
        return anybody.withHeader("Origin", origin);
    }
}
