package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Browser;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Trust;
import io.thermae.it.support.Unique;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The code flow, from the log-in page over the issuer's form back to a session, and what is wrong on the way. */
@ArquillianTest
@RunAsClient
public class SingleSignOnIT {

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();
    private final Business spa = platform.registersBusiness("sso").approved();
    private final Trust trust =
            Trust.of(platform, spa).saying("addsPeople", true).mapping(Map.of("managers", "MANAGER"));

    @Test
    void whoIsNewIsAddedWithTheRoleThatTheIssuerSays() {
        String email = Unique.email("claudia");
        String person = trust.knows(email.toUpperCase(Locale.ROOT), "managers", "others");

        Answer signedIn = trust.logsIn(person).expect(200);

        assertThat(signedIn.text("/user/email")).isEqualTo(email);
        assertThat(signedIn.text("/user/role")).isEqualTo("MANAGER");
        assertThat(signedIn.text("/user/firstName")).isEqualTo("Claudia");
        assertThat(signedIn.text("/tenant/subdomain")).isEqualTo(spa.subdomain());
        Api claudia = trust.signedIn(signedIn);
        Answer me = claudia.get("/users/me").expect(200);
        assertThat(me.text("/emailVerified")).isEqualTo("true");
        assertThat(me.text("/branches/0")).isEqualTo(spa.branchId().toString());
        assertThat(claudia.get("/users/me/sessions").expect(200).items()).hasSize(1);
        anybody.post("/auth/refresh-token", body("refreshToken", signedIn.text("/refreshToken")))
                .expect(200);
        assertThat(trust.logsIn(person).expect(200).text("/user/id")).isEqualTo(signedIn.text("/user/id"));
        spa.logIn(email, "any-password-at-all").refused(401, "invalid_credentials");
    }

    @Test
    void theAuthorizationUrlHasAllThatTheFlowNeeds() {
        Answer begun = trust.begins().expect(200);

        Map<String, String> query = Browser.query(URI.create(begun.text("/authorizationUrl")));

        assertThat(begun.text("/authorizationUrl")).startsWith(trust.issuer().name() + "/oauth2/authorize?");
        assertThat(query)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", trust.clientId())
                .containsEntry("redirect_uri", Trust.REDIRECT)
                .containsEntry("scope", "openid email profile")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("state", begun.text("/state"));
        assertThat(query.get("code_challenge")).hasSize(43);
        assertThat(query.get("nonce")).hasSize(43).isNotEqualTo(query.get("code_challenge"));
        assertThat(begun.text("/expiresIn")).isEqualTo("600");
        assertThat(trust.begins().text("/state")).isNotEqualTo(begun.text("/state"));
    }

    @Test
    void aStateIsGoodOnceEvenForManyAtOnce() {
        Browser.Back back = back(trust.begins());

        List<Answer> answers =
                anybody.postAtOnce(8, "/auth/sso/callback", body("state", back.state(), "code", back.code()));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(7)
                .allSatisfy(answer -> answer.refused(401, "sso_state_invalid"));
    }

    @Test
    void aStateThatIsMadeUpOrTooOldIsWorthless() {
        Browser.Back back = back(trust.begins());
        String other = back.state().substring(0, 85) + (back.state().endsWith("A") ? "E" : "A");
        trust.comesBack(new Browser.Back("made-up", back.code())).refusedInEachLanguage(401, "sso_state_invalid");
        trust.comesBack(new Browser.Back(other, back.code())).refused(401, "sso_state_invalid");

        assertThat(platform.database()
                        .change(
                                "update tenancy.sso_attempt set expires_at = timestamptz '2024-02-26 00:00Z' - interval '1 day'"
                                        + " where tenant_id = ?",
                                spa.tenantId()))
                .isPositive();

        trust.comesBack(back).refused(401, "sso_state_invalid");
    }

    @Test
    void aCodeIsGoodForTheLogInThatHasAskedForIt() {
        Browser.Back mine = back(trust.begins());
        Browser.Back theirs = back(trust.begins());

        trust.comesBack(new Browser.Back(mine.state(), theirs.code())).refused(401, "sso_token_invalid");
        trust.comesBack(new Browser.Back(trust.begins().text("/state"), "made-up"))
                .refused(401, "sso_token_invalid");
    }

    @Test
    void aCodeIsGoodOnce() {
        Browser.Back back = back(trust.begins());
        trust.comesBack(back).expect(200);

        trust.comesBack(new Browser.Back(trust.begins().text("/state"), back.code()))
                .refused(401, "sso_token_invalid");
    }

    @Test
    void aTokenWithAnotherNonceIsNotOfThisLogIn() {
        String url = trust.begins().expect(200).text("/authorizationUrl");
        String nonce = Objects.requireNonNull(Browser.query(URI.create(url)).get("nonce"));

        Browser.Back back = new Browser()
                .logsIn(url.replace(nonce, "A".repeat(43)), trust.knows(Unique.email("claudia"), "managers"));

        trust.comesBack(back).refused(401, "sso_token_invalid");
    }

    @Test
    void whatTheIssuerIsSaidToHaveNamedItselfIsCompared() {
        Browser.Back back = back(trust.begins());

        anybody.post(
                        "/auth/sso/callback",
                        body("state", back.state(), "code", back.code(), "iss", "https://other.example"))
                .refused(401, "sso_token_invalid");
    }

    @Test
    void anotherBusinesssProviderIsNotThere() {
        Business other = platform.registersBusiness("other").approved();

        anybody.post("/auth/sso/authorization", body("subdomain", other.subdomain(), "providerId", trust.id()))
                .refused(404, "not_found");
        anybody.post("/auth/sso/authorization", body("providerId", trust.id())).refused(404, "not_found");
        anybody.post("/auth/sso/authorization", body("subdomain", "nobody-at-all", "providerId", trust.id()))
                .refused(404, "business_not_found");
        anybody.post("/auth/sso/authorization", body("subdomain", spa.subdomain(), "providerId", UUID.randomUUID()))
                .refused(404, "not_found");
        assertThat(anybody.get("/auth/sso/providers?subdomain=" + other.subdomain())
                        .expect(200)
                        .items())
                .isEmpty();
    }

    @Test
    void aDisabledProviderLetsNobodyIn() {
        Browser.Back onTheWay = back(trust.begins());
        assertThat(anybody.get("/auth/sso/providers?subdomain=" + spa.subdomain())
                        .expect(200)
                        .value("/items"))
                .isEqualTo(list(body("id", trust.id(), "name", "Keycloak")));

        trust.saying("enabled", false);

        assertThat(anybody.get("/auth/sso/providers?subdomain=" + spa.subdomain())
                        .expect(200)
                        .items())
                .isEmpty();
        trust.begins().refused(404, "not_found");
        trust.comesBack(onTheWay).refused(401, "sso_state_invalid");
    }

    @Test
    void whoLogsOutIsToldWhereToLogOutOfTheIssuerToo() {
        String path = "/auth/sso/logout?subdomain=" + spa.subdomain() + "&providerId=";

        assertThat(anybody.get(path + trust.id()).expect(200).text("/endSessionUrl"))
                .startsWith("http")
                .endsWith("?client_id=" + trust.clientId());
        anybody.get(path + UUID.randomUUID()).refused(404, "not_found");
        anybody.get(path).refused(400, "validation_failed");
    }

    @Test
    void thePeopleOfASuspendedBusinessComeInAndRead() {
        String person = trust.knows(Unique.email("claudia"), "managers");
        trust.logsIn(person).expect(200);
        platform.superAdmin().activate(spa.tenantId()).expect(200);
        platform.superAdmin().suspend(spa.tenantId(), "The invoice is overdue.").expect(200);

        Api claudia = trust.signedIn(trust.logsIn(person));

        claudia.get("/branches").expect(200);
        claudia.put("/users/me", body("firstName", "Acte", "lastName", "Claudia", "language", "en"))
                .refused(403, "business_suspended");
    }

    @Test
    void superAdministratorsComeByThePlatformsOwnProvider() {
        Trust platforms = Trust.ofPlatform(platform).saying("addsPeople", true).mapping(Map.of("ops", "SUPER_ADMIN"));
        Api admin = platform.superAdmin().api();
        try {
            assertThat(admin.get("/admin/identity-providers/" + platforms.id())
                            .expect(200)
                            .text("/clientId"))
                    .isEqualTo(platforms.clientId());
            assertThat(anybody.get("/auth/sso/providers").expect(200).items()).hasSize(1);

            Answer signedIn = platforms
                    .logsIn(platforms.knows(Unique.email("ops"), "ops"))
                    .expect(200);

            assertThat(signedIn.text("/user/role")).isEqualTo("SUPER_ADMIN");
            assertThat(signedIn.has("/tenant")).isFalse();
            platforms.signedIn(signedIn).get("/admin/tenants").expect(200);
            String identities = "/users/" + signedIn.text("/user/id") + "/identities";
            String identity = admin.get(identities).expect(200).items().get(0).getString("id");
            admin.delete(identities + "/" + identity).expect(204);
            assertThat(admin.get(identities).expect(200).items()).isEmpty();
            platforms.logsIn(platforms.knows(Unique.email("stranger"), "cooks")).refused(403, "sso_not_admitted");
            spa.owner().get(platforms.path()).refused(404, "not_found");
        } finally {
            admin.delete(platforms.path()).expect(204);
        }
    }

    private Browser.Back back(Answer begun) {
        return new Browser()
                .logsIn(begun.expect(200).text("/authorizationUrl"), trust.knows(Unique.email("claudia"), "managers"));
    }
}
