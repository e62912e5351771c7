package io.thermae.tenancy.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.thermae.kernel.FieldViolation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final String EMAIL = "omarovaaigerim@example.org";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "steam over cedar",
                "correct-horse-battery",
                "a-much-better-passphrase",
                "Kx7#mQ2!pL",
                "сауна и бассейн",
                "пароль-для-бани"
            })
    void takesPasswordsThatAreHardToGuess(String password) {
        assertThat(PasswordPolicy.violation("password", password, EMAIL, List.of()))
                .isEmpty();
    }

    @Test
    void refusesFewerThanTenCharacters() {
        assertThat(PasswordPolicy.violation("new", "Kx7#mQ2!p", EMAIL, List.of()))
                .contains(new FieldViolation("new", "weak_password", Map.of("min", 10)));
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        assertThat(PasswordPolicy.violation("new", "😀😁😂😃😄😅😆😇😈", EMAIL, List.of()))
                .isPresent();
        assertThat(PasswordPolicy.violation("new", "😀😁😂😃😄😅😆😇😈😉", EMAIL, List.of()))
                .isEmpty();
    }

    @Test
    void refusesMoreThanTwoHundredCharacters() {
        String longest = "steam over cedar and rain".repeat(8);

        assertThat(PasswordPolicy.violation("new", longest, EMAIL, List.of())).isEmpty();
        assertThat(PasswordPolicy.violation("new", longest + "f", EMAIL, List.of()))
                .contains(new FieldViolation("new", "too_long", Map.of("max", 200)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x9$Password", "qwerty12345678", "Пароль2024", "tr0ub4dour", "йцукенгшщз1"})
    void refusesThoseThatStandFewGuesses(String password) {
        assertThat(PasswordPolicy.violation("new", password, EMAIL, List.of())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Aigerim-Spa-24", "AulSpaAigerim", "bekovaaigerim1"})
    void refusesThoseThatAreMadeOfNamesAndTheBusiness(String password) {
        List<String> known = List.of("Aigerim", "Bekova", "Aul Spa", "aul-spa");

        assertThat(PasswordPolicy.violation("new", password, EMAIL, known)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "@4", "aA", "1!iIlL|", "qwerty", "😀", "s$5"})
    void judgesTheLongestPasswordWithoutMuchWork(String repeated) {
        String longest = repeated.repeat(200).substring(0, 200);

        assertTimeout(Duration.ofSeconds(5), () -> PasswordPolicy.violation("new", longest, EMAIL, List.of(longest)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaa", "abcdabcdabcd", "1212121212"})
    void refusesFewDistinctCharacters(String password) {
        assertThat(PasswordPolicy.violation("new", password, EMAIL, List.of())).isPresent();
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
        assertThat(PasswordPolicy.violation("new", password, EMAIL, List.of())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"omarovaaigerim@example.org", "OmarovaAigerim@Example.org", "omarovaaigerim", "Omarova.Aigerim!"
            })
    void refusesThePersonsOwnAddress(String password) {
        assertThat(PasswordPolicy.violation("new", password, EMAIL, List.of())).isPresent();
    }

    @Test
    void refusesAnAddressWithADotAsAPassword() {
        assertThat(PasswordPolicy.violation("new", "aigerim.omarova", "aigerim.omarova@example.org", List.of()))
                .isPresent();
    }
}
