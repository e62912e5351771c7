package io.thermae.tenancy.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @BeforeEach
    void useTheLeastWork() {
        passwords.cost = 4;
    }

    @Test
    void matchesThePasswordThatWasHashed() {
        String hash = passwords.hash("steam over cedar");

        assertThat(passwords.matches("steam over cedar", hash)).isTrue();
        assertThat(passwords.matches("steam over cedaR", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void neverHashesWithACostBelowTen() {
        assertThat(passwords.hash("steam over cedar")).startsWith("$2a$10$");
    }

    @Test
    void hashesTheSamePasswordDifferentlyEachTime() {
        assertThat(passwords.hash("steam over cedar")).isNotEqualTo(passwords.hash("steam over cedar"));
    }

    @Test
    void tellsPasswordsApartThatDifferBeyondTheLimitOfBcrypt() {
        String common = "a".repeat(72);
        String hash = passwords.hash(common + "b");

        assertThat(passwords.matches(common + "b", hash)).isTrue();
        assertThat(passwords.matches(common + "c", hash)).isFalse();
        assertThat(passwords.matches(common, hash)).isFalse();
    }

    @Test
    void tellsPasswordsApartAtTheLimitOfBcrypt() {
        String hash = passwords.hash("ж".repeat(36));

        assertThat(passwords.matches("ж".repeat(36), hash)).isTrue();
        assertThat(passwords.matches("ж".repeat(35) + "з", hash)).isFalse();
    }

    @Test
    void matchesNothingWhereThereIsNoHash() {
        assertThat(passwords.matches("steam over cedar", null)).isFalse();
        assertThat(passwords.matches("nobody's password", null)).isFalse();
    }
}
