package io.thermae.tenancy.cors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.aul-spa.kz, https://www.aul-spa.kz",
        "HTTPS://Www.Aul-Spa.KZ/, https://www.aul-spa.kz",
        "https://aul-spa.kz:443, https://aul-spa.kz",
        "https://aul-spa.kz:8443, https://aul-spa.kz:8443",
        "http://localhost:3000, http://localhost:3000",
        "http://127.0.0.1:80, http://127.0.0.1",
        "http://[::1]:5173, http://[::1]:5173",
    })
    void isWrittenAsBrowsersSendIt(String text, String origin) {
        assertThat(OriginPolicy.normalised(text)).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "null",
                "aul-spa.kz",
                "https://",
                "https://*.aul-spa.kz",
                "https://aul-spa.kz/path",
                "https://aul-spa.kz?x=1",
                "https://aul-spa.kz#x",
                "https://user@aul-spa.kz",
                "https://aul-spa.kz:99999",
                "http://aul-spa.kz",
                "ftp://aul-spa.kz",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://aul spa.kz",
                "https://aul-spa.kz\r\nX: y",
            })
    void anythingElseIsNone(String text) {
        assertThat(OriginPolicy.normalised(text)).isEmpty();
    }

    @Test
    void isNotEndless() {
        assertThat(OriginPolicy.normalised("https://" + "a.".repeat(200) + "kz"))
                .isEmpty();
    }
}
