package io.thermae.tenancy.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.thermae.kernel.Language;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.Claims;
import io.thermae.tenancy.api.UserView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Issues access tokens: JWT (RFC 7519) signed with RS256, with the claims of MicroProfile JWT 2.1 and the tenant. They
 * hold ids, no names and no addresses.
 */
@ApplicationScoped
@SuppressWarnings("JavaUtilDate")
public class AccessTokens {

    /** The true time, not the application's clock: the server that verifies tokens knows no other. */
    private final InstantSource trueTime = InstantSource.system();

    @Inject
    SigningKey signingKey;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.issuer")
    String issuer;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.audiences")
    String audience;

    @Inject
    @ConfigProperty(name = "thermae.token.access-minutes")
    int minutes;

    Duration validity() {
        return Duration.ofMinutes(minutes);
    }

    String issue(TenantId tenant, UserView user, UUID sessionId, @Nullable BusinessView business) {
        return sign(
                claims(tenant, user, sessionId, business).claim(Claims.MUST_CHANGE_PASSWORD, user.mustChangePassword()),
                validity());
    }

    /** A token with which somebody else works in the user's name: it says so, and does not ask for a new password. */
    String issueFor(UUID actor, TenantId tenant, UserView user, UUID sessionId, BusinessView business, Duration life) {
        return sign(
                claims(tenant, user, sessionId, business)
                        .claim(Claims.MUST_CHANGE_PASSWORD, false)
                        .claim(Claims.ACTOR, Map.of("sub", actor.toString())),
                life);
    }

    private static JWTClaimsSet.Builder claims(
            TenantId tenant, UserView user, UUID sessionId, @Nullable BusinessView business) {
        return new JWTClaimsSet.Builder()
                .subject(user.id().toString())
                .claim("upn", user.id().toString())
                .claim("groups", List.of(user.role().name()))
                .claim(Claims.SESSION, sessionId.toString())
                .claim(Claims.TENANT, tenant.toString())
                .claim(Claims.LANGUAGE, (business == null ? Language.EN : business.language()).tag())
                .claim(Claims.SUBDOMAIN, business == null ? null : business.subdomain());
    }

    /** A client's token: there is no other, so it is good as long as the client's session. */
    public String issueForClient(BusinessView business, UUID sessionId, Duration life) {
        return sign(
                new JWTClaimsSet.Builder()
                        .subject(sessionId.toString())
                        .claim("upn", sessionId.toString())
                        .claim("groups", List.of(Role.CLIENT.name()))
                        .claim(Claims.SESSION, sessionId.toString())
                        .claim(Claims.TENANT, business.id().toString())
                        .claim(Claims.LANGUAGE, business.language().tag())
                        .claim(Claims.SUBDOMAIN, business.subdomain()),
                life);
    }

    private String sign(JWTClaimsSet.Builder specific, Duration life) {
        Instant now = trueTime.instant();
        JWTClaimsSet claims = specific.issuer(issuer)
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(signingKey.key().getKeyID())
                .build();
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(signingKey.key()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key does not sign", e);
        }
    }
}
