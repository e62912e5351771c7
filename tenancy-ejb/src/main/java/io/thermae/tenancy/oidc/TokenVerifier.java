package io.thermae.tenancy.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a token is good: signed by its issuer with a key pair, by one of the algorithms that are admitted. No shared
 * secrets, which a public key could be taken for, and never no signature.
 */
@ApplicationScoped
public class TokenVerifier {

    private static final Set<JWSAlgorithm> ADMITTED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** Identity tokens say nothing or JWT, access tokens may say what they are (RFC 9068); tokens of log-outs are neither. */
    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES =
            new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null);

    /** The true time, not the application's clock: issuers know no other. */
    private final InstantSource trueTime = InstantSource.system();

    @Inject
    Issuers issuers;

    /** The issuer that a token names, which anybody can write; empty if it is no signed token. */
    static Optional<String> issuerOf(String token) {
        try {
            return Optional.of(claims(SignedJWT.parse(token)))
                    .map(claims -> claims.get("iss"))
                    .filter(String.class::isInstance)
                    .map(String.class::cast);
        } catch (ParseException | TokenRefused e) {
            return Optional.empty();
        }
    }

    /** What a token says, if it is good. */
    Map<String, Object> verify(String token, TokenPolicy.Expected expected) throws IssuerAway, TokenRefused {
        SignedJWT signed = parse(token);
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(TYPES);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                ADMITTED, issuers.meet(expected.issuer()).keys()));
        // the claims are looked at below, by our clock
        processor.setJWTClaimsSetVerifier(null);
        try {
            processor.process(signed, null);
        } catch (RateLimitReachedException e) {
            if (issuers.isFailing(expected.issuer())) {
                throw new IssuerAway("Its keys", e);
            }
            throw new TokenRefused("an unknown key, once more");
        } catch (BadJOSEException e) {
            throw new TokenRefused(e.getClass().getSimpleName());
        } catch (JOSEException e) {
            throw new IssuerAway("Its keys", e);
        }
        Map<String, Object> claims = claims(signed);
        Optional<String> objection = TokenPolicy.objection(claims, expected, trueTime.instant());
        if (objection.isPresent()) {
            throw new TokenRefused(objection.get());
        }
        return claims;
    }

    private static SignedJWT parse(String token) throws TokenRefused {
        try {
            return SignedJWT.parse(token);
        } catch (ParseException e) {
            throw new TokenRefused("form");
        }
    }

    private static Map<String, Object> claims(SignedJWT token) throws TokenRefused {
        Map<String, Object> claims = token.getPayload().toJSONObject();
        if (claims == null) {
            throw new TokenRefused("no claims");
        }
        return claims;
    }
}
