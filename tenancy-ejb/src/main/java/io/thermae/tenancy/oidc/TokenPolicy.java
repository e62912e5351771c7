package io.thermae.tenancy.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a token has to say whose signature is right (OpenID Connect Core 1.0, section 3.1.3.7; RFC 7519, section 4.1). */
final class TokenPolicy {

    /** How far clocks may be apart. */
    static final Duration SKEW = Duration.ofMinutes(1);

    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private TokenPolicy() {}

    /**
     * For whom a token has to be.
     *
     * @param others clients of the issuer beside ours for which, or by which, it may have been asked; none for a token that
     *     we have asked for ourselves
     * @param nonce that we have sent; null for a token that somebody else has asked for
     */
    record Expected(String issuer, String clientId, Set<String> others, @Nullable String nonce) {}

    /** Why it is not good; empty if it is. */
    static Optional<String> objection(Map<String, Object> claims, Expected expected, Instant now) {
        return named(claims, expected).or(() -> audience(claims, expected)).or(() -> time(claims, now));
    }

    private static Optional<String> named(Map<String, Object> claims, Expected expected) {
        if (!expected.issuer().equals(claims.get("iss"))) {
            return Optional.of("iss");
        }
        if (!(claims.get("sub") instanceof String subject)
                || !SUBJECT.matcher(subject).matches()) {
            return Optional.of("sub");
        }
        String nonce = expected.nonce();
        return nonce == null || claims.get("nonce") instanceof String given && isSame(nonce, given)
                ? Optional.empty()
                : Optional.of("nonce");
    }

    private static Optional<String> audience(Map<String, Object> claims, Expected expected) {
        Predicate<@Nullable Object> isOurs = client ->
                expected.clientId().equals(client) || expected.others().contains(String.valueOf(client));
        Collection<?> audiences = claims.get("aud") instanceof Collection<?> several
                ? several
                : claims.get("aud") instanceof String one ? List.of(one) : List.of();
        if (audiences.stream().noneMatch(isOurs)) {
            return Optional.of("aud");
        }
        Object party = claims.get("azp");
        boolean mustBeNamed = audiences.size() > 1 && expected.nonce() != null;
        return party == null && !mustBeNamed || isOurs.test(party) ? Optional.empty() : Optional.of("azp");
    }

    private static Optional<String> time(Map<String, Object> claims, Instant now) {
        if (!(claims.get("exp") instanceof Number exp)
                || !now.isBefore(instant(exp).plus(SKEW))) {
            return Optional.of("exp");
        }
        if (!(claims.get("iat") instanceof Number iat) || isAhead(iat, now)) {
            return Optional.of("iat");
        }
        Object notBefore = claims.get("nbf");
        return notBefore == null || notBefore instanceof Number nbf && !isAhead(nbf, now)
                ? Optional.empty()
                : Optional.of("nbf");
    }

    private static boolean isAhead(Number time, Instant now) {
        return instant(time).isAfter(now.plus(SKEW));
    }

    /** Seconds since 1970, whatever a stranger writes: at most a year that can be counted with. */
    private static Instant instant(Number seconds) {
        long most = Instant.parse("9999-12-31T00:00:00Z").getEpochSecond();
        return Instant.ofEpochSecond(Math.max(0, Math.min(most, seconds.longValue())));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
