package io.thermae.tenancy.sso;

import io.thermae.tenancy.api.IdentityProviders.SecondFactorOf;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/** Whether a second factor that was shown to an issuer is enough for us. */
final class SecondFactorPolicy {

    /** Authentication methods (RFC 8176) that are two factors, or are something that one has. */
    private static final Set<String> SECOND = Set.of("mfa", "otp", "hwk", "swk", "pop", "sc", "sms", "tel");

    private SecondFactorPolicy() {}

    static boolean isProvedElsewhere(SecondFactorOf whose, Map<String, Object> claims) {
        return switch (whose) {
            case OURS -> false;
            case PROVED -> !Collections.disjoint(ClaimPolicy.values(claims, "amr"), SECOND);
            case ISSUERS -> true;
        };
    }
}
