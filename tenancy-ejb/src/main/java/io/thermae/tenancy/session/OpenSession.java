package io.thermae.tenancy.session;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Ids;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantId;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.Device;
import io.thermae.tenancy.api.People;
import io.thermae.tenancy.api.SignedIn;
import io.thermae.tenancy.api.UserView;
import io.thermae.tenancy.secondfactor.Challenges;
import io.thermae.tenancy.secondfactor.SecondFactor;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Opens and renews sessions within the entered tenant. */
@Stateless
@PermitAll
@TenantTransaction
public class OpenSession {

    /** What became of a refresh token. A reuse is no exception here: the end of its family must be committed. */
    public record Renewal(@Nullable SignedIn signedIn, boolean reused) {}

    @Inject
    CurrentCaller caller;

    @Inject
    People people;

    @Inject
    Clock clock;

    @Inject
    RefreshTokens refreshTokens;

    @Inject
    StoredSessions sessions;

    @Inject
    Challenges challenges;

    @Inject
    SecondFactor secondFactor;

    @Inject
    AccessTokens accessTokens;

    @Inject
    @ConfigProperty(name = "thermae.token.refresh-days")
    int refreshDays;

    /** A new session, with the first of its refresh tokens. */
    public SignedIn open(UUID userId, @Nullable BusinessView business, Device device) {
        UUID sessionId = Ids.next();
        sessions.open(sessionId, userId, device);
        return issue(people.get(userId), sessionId, business);
    }

    /** A new session for whoever has shown a second factor to an issuer that is trusted. */
    public SignedIn openProved(UUID userId, @Nullable BusinessView business, Device device) {
        UUID sessionId = Ids.next();
        sessions.open(sessionId, userId, device);
        sessions.proveElsewhere(sessionId);
        return issue(people.get(userId), sessionId, business);
    }

    /** A new session for whoever answers a challenge with a good code. */
    public SignedIn openWithCode(UUID challengeId, String code, @Nullable BusinessView business, Device device) {
        UUID userId = challenges
                .personOf(challengeId)
                .filter(person -> challenges.use(challengeId))
                .orElseThrow(() -> new RuleBroken(ErrorCode.CHALLENGE_INVALID));
        if (!secondFactor.accept(userId, code)) {
            throw new RuleBroken(ErrorCode.TOTP_INVALID);
        }
        return open(userId, business, device);
    }

    /** The next pair of tokens for a refresh token that is good; the session of one that was used before is ended. */
    public Renewal renew(RefreshToken token, @Nullable BusinessView business, Device device) {
        Optional<RefreshTokens.Stored> found = refreshTokens.lock(token.id());
        if (found.isEmpty() || !found.get().hash().equals(token.hash())) {
            return new Renewal(null, false);
        }
        RefreshTokens.Stored stored = found.get();
        if (stored.used()) {
            sessions.end(stored.familyId());
            return new Renewal(null, true);
        }
        if (stored.ended() || clock.instant().isAfter(stored.expiresAt())) {
            return new Renewal(null, false);
        }
        UserView user = people.get(stored.userId());
        if (!user.status().equals("ACTIVE")) {
            return new Renewal(null, false);
        }
        refreshTokens.markUsed(token.id());
        sessions.use(stored.familyId(), device);
        return new Renewal(issue(user, stored.familyId(), business), false);
    }

    /** Ends the session that a refresh token belongs to. */
    public void close(RefreshToken token) {
        refreshTokens
                .lock(token.id())
                .filter(stored -> stored.hash().equals(token.hash()))
                .ifPresent(stored -> sessions.end(stored.familyId()));
    }

    private SignedIn issue(UserView user, UUID sessionId, @Nullable BusinessView business) {
        TenantId tenant = caller.tenant();
        if (!user.status().equals("ACTIVE")) {
            throw new RuleBroken(ErrorCode.INVALID_CREDENTIALS);
        }
        RefreshToken refreshToken = RefreshToken.make(tenant, Ids.next());
        refreshTokens.store(refreshToken, sessionId, user.id(), clock.instant().plus(Duration.ofDays(refreshDays)));
        return new SignedIn(
                accessTokens.issue(tenant, user, sessionId, business),
                refreshToken.text(),
                accessTokens.validity().toSeconds(),
                user,
                business);
    }
}
