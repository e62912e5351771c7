package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.thermae.it.support.Answer;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A registration that breaks a rule is told which, in three languages, and leaves nothing behind. */
@ArquillianTest
@RunAsClient
public class RegistrationInputIT {

    private static final List<String> LANGUAGES = List.of("en", "ru", "kk");

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();

    static Stream<Arguments> brokenFields() {
        return Stream.of(
                arguments("businessName", null),
                arguments("businessName", ""),
                arguments("businessName", "   "),
                arguments("businessName", "a".repeat(1000)),
                arguments("businessName", "Spa\u0000"),
                arguments("subdomain", null),
                arguments("subdomain", ""),
                arguments("subdomain", "ab"),
                arguments("subdomain", "a".repeat(64)),
                arguments("subdomain", "MySpa"),
                arguments("subdomain", "-spa"),
                arguments("subdomain", "spa-"),
                arguments("subdomain", "my_spa"),
                arguments("subdomain", "my.spa"),
                arguments("subdomain", "my spa"),
                arguments("subdomain", "xn--80aswg"),
                arguments("subdomain", "\u0431\u0430\u043d\u044f"),
                arguments("subdomain", "admin"),
                arguments("subdomain", "www"),
                arguments("timeZone", null),
                arguments("timeZone", "Mars/Olympus_Mons"),
                arguments("timeZone", "+05:00"),
                arguments("timeZone", "asia/almaty"),
                arguments("currency", null),
                arguments("currency", "tenge"),
                arguments("currency", "kzt"),
                arguments("currency", "ZZZ"),
                arguments("locale", "de"),
                arguments("locale", "xx-not-a-tag-at-all"),
                arguments("owner", null),
                arguments("owner.email", null),
                arguments("owner.email", "nobody"),
                arguments("owner.email", "two@at@example.org"),
                arguments("owner.email", "a@b.example\r\nBcc: all@example.org"),
                arguments("owner.email", "a".repeat(250) + "@example.org"),
                arguments("owner.password", null),
                arguments("owner.password", "short"),
                arguments("owner.password", "password123"),
                arguments("owner.password", "aaaaaaaaaaaaaaa"),
                arguments("owner.password", "Ab1-".repeat(100)),
                arguments("owner.firstName", null),
                arguments("owner.firstName", " "),
                arguments("owner.lastName", null),
                arguments("owner.lastName", "b".repeat(1000)),
                arguments("owner.phone", "12"),
                arguments("owner.phone", "call me"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("brokenFields")
    void aBrokenFieldIsNamedInTheLanguageOfTheCaller(String field, String value) {
        JsonObject request = Body.with(platform.registersBusiness("bad").request(), field, value);
        holdsThatNothingIsLeftBy(() -> {
            Set<String> messages = new LinkedHashSet<>();
            for (String language : LANGUAGES) {
                Answer answer = platform.anybody().in(language).post("/auth/register", request);
                answer.refused(400, "validation_failed");
                assertThat(answer.invalidFields()).as(answer.toString()).containsOnly(field);
                assertThat(answer.header("Content-Language")).isEqualTo(language);
                messages.add(answer.text("/details/fields/0/message"));
            }
            assertThat(messages).as("a message in each language").hasSize(LANGUAGES.size());
        });
    }

    @Test
    void allBrokenFieldsAreNamedAtOnce() {
        JsonObject request = platform.registersBusiness("bad").request();
        JsonObject broken = Body.with(
                Body.with(Body.with(request, "timeZone", "Mars/Olympus_Mons"), "currency", "ZZZ"),
                "owner.password",
                "short");
        holdsThatNothingIsLeftBy(() -> assertThat(platform.anybody()
                        .post("/auth/register", broken)
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactlyInAnyOrder("timeZone", "currency", "owner.password"));
    }

    @Test
    void aTakenSubdomainIsRefused() {
        Business first = platform.registersBusiness("first").pending();
        JsonObject request = Body.with(platform.registersBusiness("second").request(), "subdomain", first.subdomain());
        holdsThatNothingIsLeftBy(() -> {
            for (String language : LANGUAGES) {
                Answer answer = platform.anybody().in(language).post("/auth/register", request);
                answer.refused(409, "subdomain_taken");
                assertThat(answer.header("Content-Language")).isEqualTo(language);
            }
        });
    }

    @Test
    void anUnknownFieldIsRefused() {
        JsonObject request = Body.with(platform.registersBusiness("bad").request(), "owner.role", "SUPER_ADMIN");
        holdsThatNothingIsLeftBy(
                () -> platform.anybody().post("/auth/register", request).refused(400, "unknown_field"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"businessName\": 7}",
                "{\"owner\": \"me\"}",
                "{\"businessName\": \"a\",}"
            })
    void whatIsNoRegistrationAtAllIsRefused(String text) {
        holdsThatNothingIsLeftBy(() -> {
            Answer answer = platform.anybody().send("POST", "/auth/register", "application/json", text);
            answer.expect(400);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        });
    }

    @Test
    void namesOfAllScriptsAreWelcome() {
        JsonObject request = Body.with(
                platform.registersBusiness("names").request(),
                "businessName",
                "\u0428\u0438\u043f\u0430\u0436\u0430\u0439 \u00ab\u04d8\u0441\u0435\u043c\u00bb & S\u00f6hne <1>");
        request = Body.with(request, "owner.lastName", "O\u2019Neill-\u04e8\u043c\u0456\u0440");

        Answer registered = platform.anybody().post("/auth/register", request).expect(201);

        assertThat(platform.database()
                        .rows(
                                "select name from tenancy.tenant where tenant_id = ?::uuid",
                                registered.text("/tenantId")))
                .containsExactly(Map.of("name", request.getString("businessName")));
    }

    private void holdsThatNothingIsLeftBy(Runnable attempt) {
        JsonObject before = counts();
        attempt.run();
        assertThat(counts()).isEqualTo(before);
    }

    private JsonObject counts() {
        return body(
                "tenants", database.count("select count(*) from tenancy.tenant"),
                "subdomains", database.count("select count(*) from tenancy.subdomain"),
                "people", database.count("select count(*) from tenancy.app_user"),
                "branches", database.count("select count(*) from tenancy.branch"));
    }
}
