package io.thermae.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A path has one form; what is compared is that. */
class PlainPathsTest {

    @ParameterizedTest
    @CsvSource({
        "/, true",
        "/api/v1/users/me, true",
        "/api/v1/users/me/, true",
        "/api/v1/public/business/a.b, true",
        "/api/v1/public/business/%D0%B0, true",
        "/api/v1/auth/login;x, false",
        "/api/v1;x/auth/login, false",
        "/api/v1//auth/login, false",
        "/api/v1/auth/login//, false",
        "/api/v1/./auth/login, false",
        "/api/v1/x/../auth/login, false",
        "/api/v1/x/%2e%2E/auth/login, false",
        "/api/v1/.%2e, false",
    })
    void knowsOneForm(String path, boolean plain) {
        assertThat(PlainPaths.isPlain(path)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "auth/login, auth/login",
        "auth/login/, auth/login",
        "/auth/login, auth/login",
        "login/, auth/login",
        "/login/totp, auth/login/totp",
        "'', ''",
        "/, ''",
    })
    void comparesOne(String path, String compared) {
        assertThat(ApiPath.of(path)).isEqualTo(compared);
    }
}
