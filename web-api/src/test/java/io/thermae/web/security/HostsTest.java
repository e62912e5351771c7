package io.thermae.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The host says which business is meant. */
class HostsTest {

    @ParameterizedTest
    @CsvSource({
        "aul-spa.thermae.example, aul-spa",
        "AUL-SPA.thermae.example:8080, aul-spa",
        "owner.aul-spa.thermae.example, aul-spa"
    })
    void namesTheBusiness(String host, String business) {
        assertThat(Hosts.business(host, "thermae.example")).contains(business);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thermae.example",
                "admin.thermae.example",
                "127.0.0.1:8080",
                "spa.elsewhere.example",
                ".thermae.example"
            })
    void namesNoneElsewhere(String host) {
        assertThat(Hosts.business(host, "thermae.example")).isEmpty();
    }
}
