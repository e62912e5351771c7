package io.thermae.tenancy.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.tenancy.api.IdentityProviders.SecondFactorOf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

    @Test
    void isReadFromStandardClaims() {
        Person person = person(Map.of(
                "email", " Claudia@Spa.Example ",
                "email_verified", true,
                "given_name", "Claudia",
                "family_name", "Acte",
                "locale", "ru-KZ"));

        assertThat(person.email()).isEqualTo("claudia@spa.example");
        assertThat(person.emailVerified()).isTrue();
        assertThat(person.firstName()).isEqualTo("Claudia");
        assertThat(person.lastName()).isEqualTo("Acte");
        assertThat(person.language()).isEqualTo("ru");
        assertThat(person.toString()).doesNotContain("claudia");
    }

    @Test
    void hasSomeNameWhateverTheIssuerSays() {
        assertThat(person(Map.of("name", "Claudia Acte")).firstName()).isEqualTo("Claudia Acte");
        assertThat(person(Map.of("name", "Claudia Acte")).lastName()).isEqualTo("-");
        assertThat(person(Map.of("preferred_username", "claudia")).firstName()).isEqualTo("claudia");
        assertThat(person(Map.of("given_name", "\u0000\u0007", "family_name", 7))
                        .firstName())
                .isEqualTo("-");
        assertThat(person(Map.of("given_name", "\uD83D\uDE00".repeat(300)))
                        .firstName()
                        .codePointCount(0, 200))
                .isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "claudia", "a@b@c", "@spa.example", "claudia@", "a b@spa.example", "a\u0000@b"})
    void hasNoAddressThatIsNone(String email) {
        assertThat(person(Map.of("email", email, "email_verified", true)).email())
                .isNull();
        assertThat(person(Map.of("email", email, "email_verified", true)).emailVerified())
                .isFalse();
    }

    @Test
    void hasNoEndlessAddress() {
        assertThat(person(Map.of("email", "a".repeat(250) + "@b.cd")).email()).isNull();
        assertThat(person(Map.of("email", List.of("claudia@spa.example"))).email())
                .isNull();
    }

    @Test
    void aSecondFactorIsOursUnlessAnotherIsTrusted() {
        Map<String, Object> otp = Map.of("amr", List.of("pwd", "otp"));

        assertThat(SecondFactorPolicy.isProvedElsewhere(SecondFactorOf.OURS, otp))
                .isFalse();
        assertThat(SecondFactorPolicy.isProvedElsewhere(SecondFactorOf.PROVED, otp))
                .isTrue();
        assertThat(SecondFactorPolicy.isProvedElsewhere(SecondFactorOf.PROVED, Map.of("amr", List.of("pwd"))))
                .isFalse();
        assertThat(SecondFactorPolicy.isProvedElsewhere(SecondFactorOf.PROVED, Map.of()))
                .isFalse();
        assertThat(SecondFactorPolicy.isProvedElsewhere(SecondFactorOf.ISSUERS, Map.of()))
                .isTrue();
    }

    private static Person person(Map<String, Object> more) {
        Map<String, Object> claims = new HashMap<>(more);
        claims.put("iss", "https://id.example.com");
        claims.put("sub", "f1a2");
        return Person.of(claims);
    }
}
