package io.thermae.tenancy.business;

import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.Registration;
import io.thermae.tenancy.branch.BranchPolicy;
import io.thermae.tenancy.credentials.PasswordPolicy;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The rules for a registration that can be told from its words alone. */
final class RegistrationPolicy {

    private RegistrationPolicy() {}

    /** All rules that the registration breaks; empty if none. */
    static List<FieldViolation> violations(Registration registration) {
        List<FieldViolation> violations = new ArrayList<>();
        SubdomainPolicy.violation("subdomain", registration.subdomain()).ifPresent(violations::add);
        if (!BranchPolicy.isZone(registration.timeZone())) {
            violations.add(new FieldViolation("timeZone", "unknown_time_zone"));
        }
        if (!isCurrency(registration.currency())) {
            violations.add(new FieldViolation("currency", "unknown_currency"));
        }
        if (!Language.isTag(registration.locale())) {
            violations.add(new FieldViolation("locale", "unknown_locale"));
        }
        Registration.Owner owner = registration.owner();
        List<String> known =
                List.of(owner.firstName(), owner.lastName(), registration.businessName(), registration.subdomain());
        PasswordPolicy.violation("owner.password", owner.password(), owner.email(), known)
                .ifPresent(violations::add);
        return violations;
    }

    /** Whether it is the ISO 4217 code of money that people pay with: gold and test codes have no minor units. */
    static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency ->
                        currency.getCurrencyCode().equals(code) && currency.getDefaultFractionDigits() >= 0);
    }
}
