package io.thermae.tenancy.impersonation;

import io.thermae.kernel.FieldViolation;
import io.thermae.tenancy.api.ImpersonateOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules for working in an owner's name: a reason that says something, and a short time. */
final class ImpersonationPolicy {

    static final int MIN_REASON = 10;
    static final int MAX_REASON = 500;

    private ImpersonationPolicy() {}

    /** The rules that it breaks; the reason without the blanks around it. */
    static List<FieldViolation> violations(String reason, int minutes) {
        List<FieldViolation> violations = new ArrayList<>();
        int length = reason.codePointCount(0, reason.length());
        if (length < MIN_REASON) {
            violations.add(new FieldViolation("reason", "too_short", Map.of("min", MIN_REASON)));
        } else if (length > MAX_REASON) {
            violations.add(new FieldViolation("reason", "too_long", Map.of("max", MAX_REASON)));
        }
        if (minutes < 1 || minutes > ImpersonateOwner.MAX_MINUTES) {
            violations.add(new FieldViolation(
                    "minutes", "out_of_range", Map.of("min", 1, "max", ImpersonateOwner.MAX_MINUTES)));
        }
        return violations;
    }
}
