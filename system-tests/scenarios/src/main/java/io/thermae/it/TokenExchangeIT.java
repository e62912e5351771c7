package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;
import static io.thermae.it.support.Body.without;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.thermae.it.support.Answer;
import io.thermae.it.support.Business;
import io.thermae.it.support.Issuer;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Trust;
import jakarta.json.JsonObject;
import java.text.ParseException;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A token of a trusted issuer is as good as a password, and every other one is refused in one way. */
@ArquillianTest
@RunAsClient
public class TokenExchangeIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("token").approved();
    private final Trust trust = Trust.of(platform, spa).saying("tokenExchange", true);
    private final JsonObject claims = trust.claims(spa.ownerEmail());

    @Test
    void aGoodTokenSignsIn() {
        Answer signedIn = exchange(claims).expect(200);

        assertThat(signedIn.text("/user/id")).isEqualTo(spa.ownerId().toString());
        trust.signedIn(signedIn).get("/business").expect(200);
        // a foreign token is no token of ours
        platform.anybody()
                .withToken(trust.issuer().signs(claims))
                .get("/users/me")
                .expect(401);
    }

    @Test
    void aTokenForSomebodyElseIsNotForUs() {
        refused(with(claims, "aud", "another-client"));
        refused(with(claims, "aud", list("another-client", "a-third-one")));
        refused(without(claims, "aud"));
        refused(with(claims, "aud", 1));
        refused(with(claims, "azp", "another-client"));
        exchange(with(claims, "azp", trust.clientId())).expect(200);
        exchange(with(claims, "aud", list("another-client", trust.clientId()))).expect(200);

        trust.saying("audiences", list("another-client"));

        exchange(with(claims, "aud", "another-client")).expect(200);
        exchange(with(claims, "azp", "another-client")).expect(200);
        refused(with(claims, "aud", "a-third-one"));
    }

    @Test
    void aTokenHasItsTime() {
        long now = claims.getJsonNumber("iat").longValue();

        refused(with(claims, "exp", now - 90));
        refused(without(claims, "exp"));
        refused(with(claims, "exp", "tomorrow"));
        refused(with(claims, "iat", now + 300));
        refused(without(claims, "iat"));
        refused(with(claims, "nbf", now + 300));
        // clocks are not all alike
        exchange(with(with(claims, "iat", now + 30), "nbf", now + 30)).expect(200);
        exchange(with(claims, "exp", now - 20)).expect(200);
    }

    @Test
    void aTokenNamesItsIssuerAndAPerson() {
        refused(with(claims, "iss", "https://accounts.example.com"));
        refused(with(claims, "iss", trust.issuer().name() + "/"));
        refused(without(claims, "iss"));
        refused(without(claims, "sub"));
        refused(with(claims, "sub", ""));
        refused(with(claims, "sub", 7));
    }

    @Test
    void onlyTheIssuersOwnSignatureIsGood() throws JOSEException, ParseException {
        RSAKey theirs = JWKSet.parse(trust.issuer().keys()).getKeys().get(0).toRSAKey();
        RSAKey ours = new RSAKeyGenerator(2048).keyID(theirs.getKeyID()).generate();
        RSAKey unknown = new RSAKeyGenerator(2048).keyID("unknown").generate();

        refused(signed(ours, claims));
        refused(signed(unknown, claims));
        // no signature, and the public key taken for a shared secret
        refused(new PlainJWT(JWTClaimsSet.parse(claims.toString())).serialize());
        SignedJWT confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(theirs.getKeyID())
                        .build(),
                JWTClaimsSet.parse(claims.toString()));
        confused.sign(new MACSigner(theirs.toRSAPublicKey().getEncoded()));
        refused(confused.serialize());
        String good = trust.issuer().signs(claims);
        refused(good.substring(0, good.lastIndexOf('.') + 1));
        refused(good.substring(0, good.length() - 8) + "AAAAAAAA");
        refused("a.b.c");
        refused("no token");
        trust.exchanges("no token").refusedInEachLanguage(401, "sso_token_invalid");
    }

    @Test
    void aTokenIsGoodWhereItsIssuerIsTrustedAndTokensAreExchanged() {
        Business other = platform.registersBusiness("other").approved();
        String token = trust.issuer().signs(claims);
        JsonObject there = body("subdomain", other.subdomain(), "subjectToken", token);
        platform.anybody().post("/auth/sso/token", there).refused(401, "sso_token_invalid");
        Trust theirs = Trust.of(platform, other).saying("tokenExchange", true);
        platform.anybody().post("/auth/sso/token", there).refused(401, "sso_token_invalid");
        theirs.exchanges(trust.issuer().signs(theirs.claims(other.ownerEmail())))
                .expect(200);
        platform.anybody().post("/auth/sso/token", body("subjectToken", token)).refused(401, "sso_token_invalid");

        trust.saying("tokenExchange", false);
        refused(token);
        trust.saying("tokenExchange", true).saying("enabled", false);
        refused(token);
        trust.saying("enabled", true);
        trust.exchanges(token).expect(200);
        spa.owner().delete(trust.path()).expect(204);
        refused(token);
    }

    @Test
    void ofTwoProvidersOfOneIssuerTheOneIsFoundThatTheTokenIsFor() {
        Trust second = Trust.of(platform, spa).saying("tokenExchange", true);

        exchange(claims).expect(200);
        second.exchanges(second.issuer().signs(second.claims(spa.ownerEmail()))).refused(403, "sso_not_admitted");
        second.exchanges(second.issuer().signs(with(claims, "aud", second.clientId())))
                .expect(200);
    }

    @Test
    void aNewKeyIsReadAndManyUnknownOnesAreNot() throws JOSEException, ParseException {
        try (Issuer rotating = Issuer.start()) {
            Trust own = Trust.in(platform, spa, rotating).saying("tokenExchange", true);
            JsonObject person = own.claims(spa.ownerEmail());
            String old = rotating.signs(person);
            own.exchanges(old).expect(200);
            own.exchanges(old).expect(200);
            assertThat(rotating.keyReadings()).isEqualTo(1);

            rotating.rotatesKeys();

            own.exchanges(rotating.signs(person)).expect(200);
            own.exchanges(old).refused(401, "sso_token_invalid");
            for (int i = 0; i < 10; i++) {
                RSAKey unknown = new RSAKeyGenerator(2048)
                        .keyID(UUID.randomUUID().toString())
                        .generate();
                own.exchanges(signed(unknown, person)).refused(401, "sso_token_invalid");
            }
            // two in half a minute, and fewer than the keys
            assertThat(rotating.keyReadings()).isLessThanOrEqualTo(5);
            own.exchanges(rotating.signs(person)).expect(200);
        }
    }

    private static String signed(RSAKey key, JsonObject said) throws JOSEException, ParseException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                JWTClaimsSet.parse(said.toString()));
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private Answer exchange(JsonObject said) {
        return trust.exchanges(trust.issuer().signs(said));
    }

    private void refused(JsonObject said) {
        refused(trust.issuer().signs(said));
    }

    /** In one way, whatever is wrong. */
    private void refused(String token) {
        Answer answer = trust.exchanges(token).refused(401, "sso_token_invalid");
        assertThat(answer.has("/details") ? answer.value("/details") : body()).isEqualTo(body());
    }
}
