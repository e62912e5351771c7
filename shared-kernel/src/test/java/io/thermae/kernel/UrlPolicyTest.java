package io.thermae.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlPolicyTest {

    private final UrlPolicy policy = new UrlPolicy(Set.of("keycloak.inside"), Set.of("keycloak.inside"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example.com",
                "https://id.example.com/realms/spa",
                "https://id.example.com:8443/",
                "http://keycloak.inside:8080/realms/spa",
                "http://KEYCLOAK.inside/"
            })
    void issuersAreCalledByTls(String text) {
        assertThat(policy.issuer(text)).contains(URI.create(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://",
                "https:id.example.com",
                "http://id.example.com",
                "http://keycloak.inside.example.com",
                "ftp://id.example.com",
                "HTTPS:///realms",
                "https://user@id.example.com",
                "https://id.example.com#realm",
                "https://id.example.com?realm=spa",
                "https://id.example.com:0",
                "https://id.example.com:99999",
                "https://id example.com",
                "javascript:alert(1)",
                "file:///etc/passwd"
            })
    void nothingElseIs(String text) {
        assertThat(policy.issuer(text)).isEmpty();
    }

    @Test
    void endlessAddressesAreNone() {
        assertThat(policy.callable("https://id.example.com/" + "a".repeat(500))).isEmpty();
        assertThat(UrlPolicy.redirect("https://id.example.com/" + "a".repeat(500)))
                .isEmpty();
        assertThat(policy.target("https://id.example.com/" + "a".repeat(3900))).isPresent();
        assertThat(policy.target("https://id.example.com/" + "a".repeat(4000))).isEmpty();
        assertThat(policy.target("http://id.example.com/")).isEmpty();
        assertThat(policy.callable("https://id.example.com/keys?v=1")).isPresent();
    }

    @Test
    void plainHttpIsForOnesOwnMachine() {
        assertThat(UrlPolicy.redirect("http://localhost:3000/cb")).isPresent();
        assertThat(UrlPolicy.redirect("http://127.0.0.1/cb")).isPresent();
        assertThat(UrlPolicy.redirect("https://www.spa.example/cb?x=1")).isPresent();
        assertThat(UrlPolicy.redirect("http://www.spa.example/cb")).isEmpty();
        assertThat(UrlPolicy.redirect("http://localhost.evil.example/cb")).isEmpty();
        assertThat(UrlPolicy.redirect("https://www.spa.example/cb#x")).isEmpty();
    }

    @Test
    void whichHostsMayBePrivateIsSaidByName() {
        assertThat(policy.mayBePrivate(URI.create("https://Keycloak.Inside/"))).isTrue();
        assertThat(policy.mayBePrivate(URI.create("https://id.example.com/"))).isFalse();
    }
}
