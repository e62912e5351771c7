package io.thermae.tenancy.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.FieldViolation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final String EMAIL = "omarovaaigerim@example.org";

    @ParameterizedTest
    @ValueSource(strings = {"steam over cedar", "Kx7#mQ2!pL", "сауна и бассейн", "пароль-для-бани", "x9$Password"})
    void takesPasswordsThatAreHardToGuess(String password) {
        assertThat(PasswordPolicy.violation("password", password, EMAIL)).isEmpty();
    }

    @Test
    void refusesFewerThanTenCharacters() {
        assertThat(PasswordPolicy.violation("new", "Kx7#mQ2!p", EMAIL))
                .contains(new FieldViolation("new", "weak_password", Map.of("min", 10)));
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        assertThat(PasswordPolicy.violation("new", "😀😁😂😃😄😅😆😇😈", EMAIL)).isPresent();
        assertThat(PasswordPolicy.violation("new", "😀😁😂😃😄😅😆😇😈😉", EMAIL))
                .isEmpty();
    }

    @Test
    void refusesMoreThanTwoHundredCharacters() {
        String longest = "abcde".repeat(40);

        assertThat(PasswordPolicy.violation("new", longest, EMAIL)).isEmpty();
        assertThat(PasswordPolicy.violation("new", longest + "f", EMAIL))
                .contains(new FieldViolation("new", "too_long", Map.of("max", 200)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaa", "abcdabcdabcd", "1212121212"})
    void refusesFewDistinctCharacters(String password) {
        assertThat(PasswordPolicy.violation("new", password, EMAIL)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "Password!!1",
                "2024-Qwerty-2025",
                "1234567890",
                "p a s s w o r d",
                "letmein!!!",
                "Administrator1"
            })
    void refusesThoseThatAreTriedFirst(String password) {
        assertThat(PasswordPolicy.violation("new", password, EMAIL)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"omarovaaigerim@example.org", "OmarovaAigerim@Example.org", "omarovaaigerim", "Omarova.Aigerim!"
            })
    void refusesThePersonsOwnAddress(String password) {
        assertThat(PasswordPolicy.violation("new", password, EMAIL)).isPresent();
    }

    @Test
    void refusesAnAddressWithADotAsAPassword() {
        assertThat(PasswordPolicy.violation("new", "aigerim.omarova", "aigerim.omarova@example.org"))
                .isPresent();
    }
}
