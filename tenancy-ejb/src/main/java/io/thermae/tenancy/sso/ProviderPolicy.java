package io.thermae.tenancy.sso;

import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Role;
import io.thermae.kernel.UrlPolicy;
import io.thermae.tenancy.api.IdentityProviders;
import io.thermae.tenancy.api.IdentityProviders.RoleMapping;
import io.thermae.tenancy.api.IdentityProviders.Settings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be said of a provider. */
final class ProviderPolicy {

    /** A scope (RFC 6749, section 3.3). */
    private static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5b\\x5d-\\x7e]{1,100}");

    private static final String OPENID = "openid";

    private ProviderPolicy() {}

    /**
     * The rules that it breaks.
     *
     * @param platform whether it is the platform's own: its people are super administrators, and a business's never are
     */
    static List<FieldViolation> violations(Settings settings, boolean platform, UrlPolicy urls) {
        List<FieldViolation> violations = new ArrayList<>();
        if (urls.issuer(settings.issuer()).isEmpty()) {
            violations.add(new FieldViolation("issuer", "invalid_issuer"));
        }
        if (UrlPolicy.redirect(settings.redirectUri()).isEmpty()) {
            violations.add(new FieldViolation("redirectUri", "invalid_redirect"));
        }
        if (!settings.scopes().contains(OPENID)
                || !settings.scopes().stream()
                        .allMatch(scope -> SCOPE.matcher(scope).matches())) {
            violations.add(new FieldViolation("scopes", "invalid_scopes"));
        }
        violations.addAll(roles(settings, platform));
        return violations;
    }

    private static List<FieldViolation> roles(Settings settings, boolean platform) {
        List<FieldViolation> violations = new ArrayList<>();
        Set<Role> mappable =
                platform ? EnumSet.of(Role.SUPER_ADMIN) : EnumSet.of(Role.OWNER, Role.MANAGER, Role.MASTER);
        List<RoleMapping> mappings = settings.roleMappings();
        if (mappings.size() > IdentityProviders.MAX_MAPPINGS) {
            violations.add(
                    new FieldViolation("roleMappings", "too_many", Map.of("max", IdentityProviders.MAX_MAPPINGS)));
        }
        if (!mappings.isEmpty() && settings.rolesClaim() == null) {
            violations.add(new FieldViolation("rolesClaim", "required"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < mappings.size(); i++) {
            RoleMapping mapping = mappings.get(i);
            String field = "roleMappings[" + i + "]";
            if (!seen.add(mapping.value())) {
                violations.add(new FieldViolation(field + ".value", "repeated"));
            }
            if (!mappable.contains(mapping.role())) {
                violations.add(new FieldViolation(field + ".role", "not_assignable"));
            }
            if (mapping.role() != Role.MANAGER && !mapping.branchIds().isEmpty()) {
                violations.add(new FieldViolation(field + ".branchIds", "too_many", Map.of("max", 0)));
            }
        }
        Role byDefault = settings.defaultRole();
        // whoever the issuer knows would be one
        if (byDefault != null && (platform || byDefault != Role.MANAGER && byDefault != Role.MASTER)) {
            violations.add(new FieldViolation("defaultRole", "not_assignable"));
        }
        return violations;
    }
}
