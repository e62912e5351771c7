package io.thermae.tenancy.sso;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import java.util.Locale;
import java.util.Map;

/** Why somebody whom an issuer knows is not let in here. */
enum Refusal {
    /** Nobody has invited the person, and the provider adds nobody. */
    NOT_INVITED,
    /** The issuer says no e-mail address, by which a person could be found or added. */
    NO_EMAIL,
    /** The issuer has not made sure that the address is the person's. */
    EMAIL_NOT_VERIFIED,
    /** Another person of the issuer has come with this address before. */
    LINKED_TO_ANOTHER,
    /** What the issuer says of the person means no role here. */
    NO_ROLE,
    /** The person was shut out here. */
    DEACTIVATED;

    RuleBroken asException() {
        return new RuleBroken(ErrorCode.SSO_NOT_ADMITTED, Map.of("reason", name().toLowerCase(Locale.ROOT)));
    }
}
