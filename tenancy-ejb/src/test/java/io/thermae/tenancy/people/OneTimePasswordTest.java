package io.thermae.tenancy.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.tenancy.credentials.PasswordPolicy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OneTimePasswordTest {

    @Test
    void hasNoLettersThatLookAlike() {
        assertThat(Stream.generate(OneTimePassword::next).limit(200))
                .allSatisfy(password -> assertThat(password).matches("[a-zA-Z2-9&&[^iloILO]]{20}"));
    }

    @Test
    void isNeverTheSameTwice() {
        assertThat(Stream.generate(OneTimePassword::next).limit(200)).doesNotHaveDuplicates();
    }

    @Test
    void passesTheRulesForPasswords() {
        assertThat(Stream.generate(OneTimePassword::next).limit(200)).allSatisfy(password -> assertThat(
                        PasswordPolicy.violation("p", password, "admin@example.org", List.of()))
                .isEmpty());
    }
}
