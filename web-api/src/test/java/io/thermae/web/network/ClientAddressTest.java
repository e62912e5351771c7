package io.thermae.web.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a client is behind proxies: only what a trusted proxy says is believed. */
class ClientAddressTest {

    private static final String PROXIES = "10.0.0.0/8, 192.0.2.7,2001:db8:aa::/48";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // nobody between us, or somebody who is not trusted
                "198.51.100.1, -, 198.51.100.1",
                "198.51.100.1, 203.0.113.9, 198.51.100.1",
                "192.0.2.8, 203.0.113.9, 192.0.2.8",
                // one proxy, two proxies
                "10.1.2.3, 203.0.113.9, 203.0.113.9",
                "10.1.2.3, 203.0.113.9|10.9.9.9, 203.0.113.9",
                "192.0.2.7, 203.0.113.9|10.9.9.9|192.0.2.7, 203.0.113.9",
                // what the client itself has put in front is not believed
                "10.1.2.3, 1.1.1.1|203.0.113.9, 203.0.113.9",
                "10.1.2.3, 10.0.0.1|203.0.113.9|10.0.0.2, 203.0.113.9",
                // the proxies themselves ask
                "10.1.2.3, -, 10.1.2.3",
                "10.1.2.3, 10.7.7.7, 10.7.7.7",
                // nonsense ends the chain
                "10.1.2.3, unknown, 10.1.2.3",
                "10.1.2.3, 203.0.113.9|evil.example|10.4.4.4, 10.4.4.4",
                "10.1.2.3, 999.1.1.1, 10.1.2.3",
                "10.1.2.3, '', 10.1.2.3",
                // ports and IPv6
                "10.1.2.3, 203.0.113.9:4711, 203.0.113.9",
                "2001:db8:aa::1, 2001:db8:bb::5, 2001:db8:bb:0:0:0:0:5",
                "2001:db8:aa::1, [2001:db8:bb::5]:443, 2001:db8:bb:0:0:0:0:5",
                "2001:db8:ab::1, 203.0.113.9, 2001:db8:ab::1",
                "::ffff:10.1.2.3, 203.0.113.9, 203.0.113.9",
            })
    void believesTrustedProxiesOnly(String peer, String forwardedFor, String client) {
        List<String> headers = forwardedFor == null ? List.of() : List.of(forwardedFor.replace("|", ", "));
        assertThat(new ClientAddress(Optional.of(PROXIES)).client(peer, headers))
                .isEqualTo(client);
    }

    @Test
    void takesTheHeaderInSeveralLines() {
        assertThat(new ClientAddress(Optional.of(PROXIES))
                        .client("10.1.2.3", Arrays.asList("1.1.1.1", "203.0.113.9, 10.0.0.1", "10.0.0.2")))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void believesNobodyByDefault() {
        assertThat(new ClientAddress(Optional.empty()).client("127.0.0.1", List.of("203.0.113.9")))
                .isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/8/8", "10.0.0", "fd00::/129", "/8"})
    void refusesWhatIsNoRange(String range) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientAddress(Optional.of(range)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // peer, X-Forwarded-Host, X-Forwarded-Proto, host, secure
                "198.51.100.1, spa.evil.example,      https, thermae.example, false",
                "10.1.2.3,     -,                     -,     thermae.example, false",
                "10.1.2.3,     spa.thermae.example,   https, spa.thermae.example, true",
                "10.1.2.3,     spa.thermae.example,   HTTP,  spa.thermae.example, false",
                "10.1.2.3,     evil.example|spa.thermae.example:8443, http|https, spa.thermae.example:8443, true",
                "10.1.2.3,     '',                    '',    thermae.example, false",
            })
    void believesTrustedProxiesAboutTheHostToo(
            String peer, @Nullable String forwardedHost, @Nullable String proto, String host, boolean secure) {
        ClientAddress address = new ClientAddress(Optional.of(PROXIES));
        HttpServletRequest request = request(peer, forwardedHost, proto);

        assertThat(address.host(request)).isEqualTo(host);
        assertThat(address.isSecure(request)).isEqualTo(secure);
    }

    /** A request over plain HTTP to thermae.example; several values of a header are parted by a bar. */
    private static HttpServletRequest request(String peer, @Nullable String forwardedHost, @Nullable String proto) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Host", "thermae.example");
        if (forwardedHost != null) {
            headers.put("X-Forwarded-Host", forwardedHost.replace("|", ", "));
        }
        if (proto != null) {
            headers.put("X-Forwarded-Proto", proto.replace("|", ", "));
        }
        return (HttpServletRequest) Proxy.newProxyInstance(
                ClientAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "isSecure" -> false;
                    case "getHeader" -> headers.get(String.valueOf(arguments[0]));
                    case "getHeaders" ->
                        Collections.enumeration(
                                headers.containsKey(String.valueOf(arguments[0]))
                                        ? List.of(headers.get(String.valueOf(arguments[0])))
                                        : List.of());
                    default -> throw new AssertionError(method.getName() + " is not asked for an address");
                });
    }
}
