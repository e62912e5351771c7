package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;
import static io.thermae.it.support.Body.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Trust;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An owner says whom the business trusts; the secret is told to nobody, and the platform calls no private machines. */
@ArquillianTest
@RunAsClient
public class IdentityProviderIT {

    private static final JsonObject KEYCLOAK = body(
            "name", "Keycloak",
            "issuer", "https://id.spa.example/realms/spa",
            "clientId", "thermae",
            "clientSecret", "s3cret-of-the-client",
            "redirectUri", "https://www.spa.example/signed-in");

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("idp").approved();
    private final Api owner = spa.owner();

    @Test
    void theSecretIsKeptAndToldToNobody() {
        Answer added = owner.post("/identity-providers", KEYCLOAK).expect(201);
        String path = "/identity-providers/" + added.text("/id");

        assertThat(added.text("/hasClientSecret")).isEqualTo("true");
        assertThat(added.text()
                        + owner.get(path).expect(200).text()
                        + owner.get("/identity-providers").text())
                .doesNotContain("s3cret");
        assertThat(platform.database()
                        .rows("select * from tenancy.identity_provider where tenant_id = ?", spa.tenantId())
                        .toString())
                .contains("thermae")
                .doesNotContain("s3cret");
        assertThat(platform.database()
                        .rows(
                                "select after::text from platform.audit_entry where tenant_id = ? and entity = ?",
                                spa.tenantId(),
                                "tenancy.identity_provider")
                        .toString())
                .contains("\"client_secret\": \"***\"");

        JsonObject silent = without(KEYCLOAK, "clientSecret");
        assertThat(owner.put(path, silent).expect(200).text("/hasClientSecret")).isEqualTo("true");
        // another issuer is not sent the secret of this one
        assertThat(owner.put(path, with(silent, "issuer", "https://evil.example"))
                        .expect(200)
                        .text("/hasClientSecret"))
                .isEqualTo("false");
    }

    @Test
    void whatIsLeftOutIsCautious() {
        Answer added = owner.post("/identity-providers", KEYCLOAK).expect(201);

        assertThat(added.value("/scopes")).isEqualTo(list("openid", "email", "profile"));
        assertThat(added.text("/tokenExchange")).isEqualTo("false");
        assertThat(added.text("/addsPeople")).isEqualTo("false");
        assertThat(added.text("/requireVerifiedEmail")).isEqualTo("true");
        assertThat(added.text("/secondFactor")).isEqualTo("OURS");
        assertThat(added.text("/enabled")).isEqualTo("true");
        assertThat(added.has("/defaultRole")).isFalse();
    }

    @Test
    void theSecondEditorIsTold() {
        Answer added = owner.post("/identity-providers", KEYCLOAK).expect(201);
        String path = "/identity-providers/" + added.text("/id");
        String read = added.header("ETag");
        assertThat(owner.get(path).header("ETag")).isEqualTo(read);

        owner.withHeader("If-Match", read)
                .put(path, with(KEYCLOAK, "name", "First"))
                .expect(200);

        owner.withHeader("If-Match", read)
                .put(path, with(KEYCLOAK, "name", "Second"))
                .refused(412, "stale_version");
        owner.withHeader("If-Match", read).delete(path).refused(412, "stale_version");
        assertThat(owner.get(path).text("/name")).isEqualTo("First");
        owner.delete(path).expect(204);
        owner.get(path).refused(404, "not_found");
        owner.put(path, KEYCLOAK).refused(404, "not_found");
        owner.delete(path).refused(404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.spa.example",
                "ftp://id.spa.example",
                "https://user:pass@id.spa.example",
                "https://id.spa.example/?realm=spa",
                "https://id.spa.example/#spa",
                "id.spa.example",
                "https://",
                "javascript:alert(1)"
            })
    void anIssuerHasAnHttpsAddress(String issuer) {
        assertThat(owner.post("/identity-providers", with(KEYCLOAK, "issuer", issuer))
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactly("issuer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://www.spa.example/", "javascript:alert(1)", "/signed-in", "https://www.spa.example/#a"})
    void browsersComeBackToAnHttpsAddress(String redirect) {
        assertThat(owner.post("/identity-providers", with(KEYCLOAK, "redirectUri", redirect))
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactly("redirectUri");
        owner.post("/identity-providers", with(KEYCLOAK, "redirectUri", "http://localhost:3000/signed-in"))
                .expect(201);
    }

    @Test
    void rolesAreThoseThatABusinessHas() {
        Business other = platform.registersBusiness("other").approved();
        JsonObject mapped = with(KEYCLOAK, "rolesClaim", "groups");

        invalid(with(mapped, "roleMappings", list(mapping("a", "SUPER_ADMIN"))), "roleMappings[0].role");
        invalid(with(mapped, "roleMappings", list(mapping("a", "CLIENT"))), "roleMappings[0].role");
        invalid(
                with(mapped, "roleMappings", list(mapping("a", "MASTER"), mapping("a", "OWNER"))),
                "roleMappings[1].value");
        invalid(with(KEYCLOAK, "roleMappings", list(mapping("a", "MASTER"))), "rolesClaim");
        invalid(
                with(
                        mapped,
                        "roleMappings",
                        list(body("value", "a", "role", "MANAGER", "branchIds", list(other.branchId())))),
                "roleMappings[0].branchIds");
        invalid(
                with(
                        mapped,
                        "roleMappings",
                        list(body("value", "a", "role", "OWNER", "branchIds", list(spa.branchId())))),
                "roleMappings[0].branchIds");
        invalid(with(KEYCLOAK, "defaultRole", "OWNER"), "defaultRole");
        invalid(with(KEYCLOAK, "defaultRole", "SUPER_ADMIN"), "defaultRole");
        invalid(with(KEYCLOAK, "scopes", list("email")), "scopes");
        invalid(with(KEYCLOAK, "scopes", list("openid", "a b")), "scopes");
        platform.superAdmin()
                .api()
                .post("/admin/identity-providers", with(KEYCLOAK, "defaultRole", "MASTER"))
                .refused(400, "validation_failed");
    }

    @Test
    void itIsTheOwnersOwnAffair() {
        JsonObject reason = body("reason", "The owner has asked for help.");
        Api support = platform.anybody()
                .withToken(platform.superAdmin()
                        .api()
                        .post("/admin/tenants/" + spa.tenantId() + "/impersonate", reason)
                        .expect(200)
                        .text("/accessToken"));

        support.get("/identity-providers").expect(200);
        support.post("/identity-providers", KEYCLOAK).refused(403, "in_person_only");
        spa.manager("Marcus").api().get("/identity-providers").refused(403, "forbidden");
    }

    @Test
    void thereAreNotEndlesslyMany() {
        for (int i = 0; i < 10; i++) {
            owner.post("/identity-providers", KEYCLOAK).expect(201);
        }
        owner.post("/identity-providers", KEYCLOAK).refusedInEachLanguage(409, "too_many_identity_providers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:8443",
                "https://10.0.0.1",
                "https://169.254.169.254",
                "https://2130706433",
                "https://[::1]",
                "https://[::ffff:10.0.0.1]"
            })
    void machinesThatAreNotPublicAreNotCalled(String issuer) {
        Answer added = owner.post("/identity-providers", with(KEYCLOAK, "issuer", issuer));
        if (added.status() == 201) {
            platform.anybody()
                    .post(
                            "/auth/sso/authorization",
                            body("subdomain", spa.subdomain(), "providerId", added.text("/id")))
                    .refused(503, "identity_provider_unavailable");
        } else {
            added.refused(400, "validation_failed");
        }
    }

    @Test
    void aPublicClientProvesItselfByItsVerifier() {
        Trust trust = Trust.of(platform, spa).saying("addsPeople", true).saying("defaultRole", "MASTER");
        String publicClient = trust.clientId() + "-public";
        trust.issuer().registers(publicClient, null, Trust.REDIRECT);

        trust.saying("clientId", publicClient);

        assertThat(owner.get(trust.path()).text("/hasClientSecret")).isEqualTo("false");
        trust.logsIn(trust.knows(Unique.email("claudia"))).expect(200);
    }

    private static JsonObject mapping(String value, String role) {
        return body("value", value, "role", role);
    }

    private void invalid(JsonObject settings, String field) {
        assertThat(owner.post("/identity-providers", settings)
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactly(field);
    }
}
