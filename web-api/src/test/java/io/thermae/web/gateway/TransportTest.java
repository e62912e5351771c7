package io.thermae.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TransportTest {

    @Test
    void theNearestProxySaysHowARequestHasCome() {
        assertThat(Transport.isHttps(List.of("https"))).isTrue();
        assertThat(Transport.isHttps(List.of("HTTPS"))).isTrue();
        assertThat(Transport.isHttps(List.of("http, https"))).isTrue();
        assertThat(Transport.isHttps(List.of("http", "https"))).isTrue();
        assertThat(Transport.isHttps(List.of("https, http"))).isFalse();
        assertThat(Transport.isHttps(List.of("https,"))).isFalse();
        assertThat(Transport.isHttps(List.of("https", "http"))).isFalse();
        assertThat(Transport.isHttps(List.of(""))).isFalse();
        assertThat(Transport.isHttps(List.of())).isFalse();
    }
}
