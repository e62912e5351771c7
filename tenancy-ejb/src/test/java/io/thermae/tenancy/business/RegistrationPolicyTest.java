package io.thermae.tenancy.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.thermae.kernel.FieldViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationPolicyTest {

    private static final String PASSWORD = "steam over cedar";

    @Test
    void findsNothingInASoundRegistration() {
        assertThat(RegistrationPolicy.violations(Registrations.SOUND)).isEmpty();
    }

    @Test
    void findsEveryRuleThatIsBroken() {
        assertThat(RegistrationPolicy.violations(Registrations.of("Aqua Spa", "Asia/Atlantis", "KZ", "tlh", "short")))
                .extracting(FieldViolation::field, FieldViolation::code)
                .containsExactly(
                        tuple("subdomain", "invalid_subdomain"),
                        tuple("timeZone", "unknown_time_zone"),
                        tuple("currency", "unknown_currency"),
                        tuple("locale", "unknown_locale"),
                        tuple("owner.password", "weak_password"));
    }

    @Test
    void refusesThePlatformsOwnNames() {
        assertThat(RegistrationPolicy.violations(Registrations.of("admin", "Asia/Almaty", "KZT", "ru", PASSWORD)))
                .containsExactly(new FieldViolation("subdomain", "reserved_subdomain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru-KZ", "RU", " ru", ""})
    void takesALocaleInItsOnlySpelling(String locale) {
        assertThat(RegistrationPolicy.violations(Registrations.of("aqua", "Asia/Almaty", "KZT", locale, PASSWORD)))
                .containsExactly(new FieldViolation("locale", "unknown_locale"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KZT", "JPY", "KWD", "EUR"})
    void takesMoneyThatPeoplePayWith(String currency) {
        assertThat(RegistrationPolicy.isCurrency(currency)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XTS", "XXX", "kzt", "ABC", ""})
    void refusesGoldAndTestCodes(String currency) {
        assertThat(RegistrationPolicy.isCurrency(currency)).isFalse();
    }

    @Test
    void refusesAPasswordThatIsTheOwnersAddress() {
        assertThat(RegistrationPolicy.violations(
                        Registrations.of("aqua", "Asia/Almaty", "KZT", "ru", "Aigerim@example.org")))
                .extracting(FieldViolation::field)
                .containsExactly("owner.password");
    }
}
