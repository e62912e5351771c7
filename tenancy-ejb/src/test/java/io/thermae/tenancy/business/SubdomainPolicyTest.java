package io.thermae.tenancy.business;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubdomainPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"spa", "aqua-spa", "a1b", "123", "1-2", "a-b-c"})
    void takesLabelsOfTheDomainNameSystem(String subdomain) {
        assertThat(SubdomainPolicy.isWellFormed(subdomain)).isTrue();
        assertThat(SubdomainPolicy.isReserved(subdomain)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "-spa", "spa-", "Spa", "sp a", "spa.aqua", "spa_aqua", "сауна", "spa\n"})
    void refusesEverythingElse(String subdomain) {
        assertThat(SubdomainPolicy.isWellFormed(subdomain)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xn--80a", "a--b"})
    void refusesPunycode(String subdomain) {
        assertThat(SubdomainPolicy.isWellFormed(subdomain)).isFalse();
    }

    @Test
    void takesUpToFortyLetters() {
        assertThat(SubdomainPolicy.isWellFormed("a".repeat(40))).isTrue();
        assertThat(SubdomainPolicy.isWellFormed("a".repeat(41))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"www", "api", "admin", "thermae", "mail", "localhost"})
    void keepsThePlatformsOwnNames(String subdomain) {
        assertThat(SubdomainPolicy.isReserved(subdomain)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"adrnin", "adm1n", "adrn1n", "vvww", "vvvvvv", "ovvner", "rnaster", "ma1l", "l0g1n", "0wner"})
    void knowsWhatLooksLikeThePlatformsOwnNames(String subdomain) {
        assertThat(SubdomainPolicy.isReserved(subdomain)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admins", "my-admin", "rnail-spa", "modern", "vv-spa"})
    void leavesTheRestToBusinesses(String subdomain) {
        assertThat(SubdomainPolicy.isReserved(subdomain)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"bali, ball", "ba1i, ball", "modern, rnodern", "r0w-1nn, rovv-lnn", "spa, spa"})
    void hasOneSkeletonForWhatLooksAlike(String subdomain, String skeleton) {
        assertThat(SubdomainPolicy.skeleton(subdomain)).isEqualTo(skeleton);
    }
}
