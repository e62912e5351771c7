package io.thermae.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequireHttpsTest {

    @Test
    void leadsToTheSameAddressWithTls() {
        assertThat(RequireHttps.location("spa.example.org:8080", "/api/v1/bookings", "from=2024-01-01"))
                .isEqualTo("https://spa.example.org/api/v1/bookings?from=2024-01-01");
        assertThat(RequireHttps.location("[::1]:80", "/", null)).isEqualTo("https://[::1]/");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "evil.example/@", "a\r\nSet-Cookie: x", "user@host", "host:port"})
    void doesNotLeadToWhatIsNoHost(String host) {
        assertThat(RequireHttps.location(host, "/", null)).isNull();
    }
}
