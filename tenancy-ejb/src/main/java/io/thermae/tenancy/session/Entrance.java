package io.thermae.tenancy.session;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.Device;
import io.thermae.tenancy.api.LinkToken;
import io.thermae.tenancy.api.SecretTokens;
import io.thermae.tenancy.api.SignedIn;
import io.thermae.tenancy.secondfactor.Challenges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last step of each log-in, when the caller is somebody and in his tenant. Called outside a transaction. */
@ApplicationScoped
public class Entrance {

    @Inject
    CurrentCaller caller;

    @Inject
    SecretTokens tokens;

    @Inject
    Challenges challenges;

    @Inject
    OpenSession openSession;

    /**
     * Opens a session for the caller, if he has no second factor.
     *
     * @param business null for the platform
     * @throws RuleBroken {@code TOTP_REQUIRED} with a challenge if he has one
     */
    public SignedIn enter(@Nullable BusinessView business, Device device) {
        Optional<UUID> challenge = challenges.open(caller.userId());
        if (challenge.isPresent()) {
            throw new RuleBroken(
                    ErrorCode.TOTP_REQUIRED,
                    Map.of(
                            "challenge",
                            LinkToken.of(
                                    tokens,
                                    SecretTokens.LOG_IN_CHALLENGE,
                                    caller.tenant().value(),
                                    challenge.get()),
                            "expiresIn",
                            Challenges.VALIDITY.toSeconds()));
        }
        return openSession.open(caller.userId(), business, device);
    }

    /** Opens a session for the caller, who has shown a second factor to somebody who is trusted. */
    public SignedIn enterProved(@Nullable BusinessView business, Device device) {
        return openSession.openProved(caller.userId(), business, device);
    }
}
