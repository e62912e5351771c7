package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import jakarta.json.JsonObject;
import java.text.ParseException;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens prove who somebody is, for a while, and can be taken back. */
@ArquillianTest
@RunAsClient
public class TokenIT {

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();
    private final Business spa = platform.registersBusiness("token").approved();

    @Test
    void thePublishedKeysVerifyAnAccessToken() throws ParseException, JOSEException {
        SignedJWT token = SignedJWT.parse(logIn().text("/accessToken"));
        String keys = anybody.get("/auth/jwks.json").expect(200).text();

        JWKSet published = JWKSet.parse(keys);

        var key = published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(keys).doesNotContain("\"d\"", "\"p\"", "\"q\"");
        assertThat(token.getJWTClaimsSet().getStringClaim("tenant_id"))
                .isEqualTo(spa.tenantId().toString());
        assertThat(token.getJWTClaimsSet().getStringListClaim("groups")).containsExactly("OWNER");
    }

    @Test
    void aRefreshTokenGivesANewPair() {
        Answer first = logIn();

        Answer second = refresh(first.text("/refreshToken")).expect(200);

        assertThat(second.text("/refreshToken")).isNotEqualTo(first.text("/refreshToken"));
        anybody.withToken(second.text("/accessToken")).get("/users/me").expect(200);
        refresh(second.text("/refreshToken")).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void aRefreshTokenUsedTwiceEndsItsWholeFamilyAndNoOther(String language) {
        Answer otherDevice = logIn();
        Answer first = logIn();
        Answer second = refresh(first.text("/refreshToken")).expect(200);

        Answer again =
                refresh(anybody.in(language), first.text("/refreshToken")).refused(401, "refresh_token_reused");

        assertThat(again.header("Content-Language")).isEqualTo(language);
        assertThat(refresh(second.text("/refreshToken")).expect(401).text("/error"))
                .isIn("refresh_token_invalid", "refresh_token_reused");
        refresh(otherDevice.text("/refreshToken")).expect(200);
    }

    @Test
    void afterLoggingOutTheRefreshTokenIsWorthless() {
        Answer first = logIn();
        JsonObject request = body("refreshToken", first.text("/refreshToken"));

        anybody.withToken(first.text("/accessToken"))
                .post("/auth/logout", request)
                .expect(204);

        refresh(first.text("/refreshToken")).refused(401, "refresh_token_invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b.c", "nonsense", "eyJhbGciOiJub25lIn0.eyJncm91cHMiOlsiU1VQRVJfQURNSU4iXX0."})
    void whatIsSentAlongSaysNothingWhereOneSignsInOrOut(String token) {
        Api client = anybody.withToken(token);
        JsonObject credentials = body("email", spa.ownerEmail(), "password", Registration.PASSWORD);

        Answer loggedIn = client.post("/auth/login", credentials).expect(200);
        Answer refreshed = refresh(client, loggedIn.text("/refreshToken")).expect(200);
        client.post("/auth/logout", body("refreshToken", refreshed.text("/refreshToken")))
                .expect(204);

        assertThat(loggedIn.headers("X-Request-Id")).hasSize(1);
        assertThat(loggedIn.headers("X-Content-Type-Options")).hasSize(1);
        client.post("/login/", credentials).expect(200);
        client.post("/auth/login", body("email", spa.ownerEmail(), "password", "wrong-password"))
                .refused(401, "invalid_credentials");
        client.post("/auth/password/change", credentials).refused(401, "unauthenticated");
    }

    @Test
    void aMadeUpRefreshTokenIsInvalid() {
        refresh("made-up").refused(401, "refresh_token_invalid");
        String real = logIn().text("/refreshToken");
        refresh(real.substring(0, real.length() - 4) + "AAAA").refused(401, "refresh_token_invalid");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
        Answer wrong = spa.logIn(spa.ownerEmail(), "Not-the-password-1").refused(401, "invalid_credentials");
        Answer unknown = spa.logIn("nobody@example.org", "Not-the-password-1").refused(401, "invalid_credentials");
        assertThat(wrong.text("/message")).isEqualTo(unknown.text("/message"));
    }

    @Test
    void onePersonOfTwoBusinessesIsAskedWhichOne() {
        Business other = platform.registersBusiness("other").approved();
        JsonObject second = Body.with(platform.registersBusiness("third").request(), "owner.email", spa.ownerEmail());
        anybody.post("/auth/register", second).expect(201);

        Answer asked = anybody.post("/auth/login", body("email", spa.ownerEmail(), "password", Registration.PASSWORD));

        asked.refusedInEachLanguage(409, "choose_business");
        assertThat(asked.text("/details"))
                .contains(spa.subdomain(), second.getString("subdomain"))
                .doesNotContain(other.subdomain());
        spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);
    }

    @Test
    void aTokenOfOneBusinessIsRefusedAtTheHostOfAnother() {
        Business other = platform.registersBusiness("other").approved();

        spa.owner().atHost(spa.subdomain() + ".localhost").get("/users/me").expect(200);
        spa.owner().atHost(other.subdomain() + ".localhost").get("/users/me").refused(403, "tenant_mismatch");
    }

    @Test
    void aPasswordThatMustBeChangedBlocksAllElse() {
        platform.superAdmin().api().get("/admin/tenants").expect(200);
        JsonObject firstLogIn = platform.superAdmin().answerToFirstLogIn().json();

        assertThat(firstLogIn.getBoolean("mustChangePassword")).isTrue();
        platform.superAdmin().answerBeforeTheChange().refused(403, "password_change_required");
        platform.superAdmin().answerAfterTheChange().refused(401, "session_ended");
    }

    @Test
    void aNewPasswordReplacesTheOld() {
        Business changing = platform.registersBusiness("changing").approved();
        String before = Registration.PASSWORD;
        String after = "Another-Bath-Of-Rome-9";

        changing.owner()
                .post("/auth/password/change", body("currentPassword", "wrong-" + before, "newPassword", after))
                .expect(400);
        changing.owner()
                .post("/auth/password/change", body("currentPassword", before, "newPassword", "short"))
                .refused(400, "validation_failed");
        changing.owner()
                .post("/auth/password/change", body("currentPassword", before, "newPassword", after))
                .expect(204);

        changing.logIn(changing.ownerEmail(), before).refused(401, "invalid_credentials");
        changing.logIn(changing.ownerEmail(), after).expect(200);
    }

    private Answer logIn() {
        return spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);
    }

    private Answer refresh(String refreshToken) {
        return refresh(anybody, refreshToken);
    }

    private Answer refresh(Api anybody, String refreshToken) {
        return anybody.post("/auth/refresh-token", body("refreshToken", refreshToken));
    }
}
