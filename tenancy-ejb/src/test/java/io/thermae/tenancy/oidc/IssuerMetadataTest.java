package io.thermae.tenancy.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.kernel.UrlPolicy;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IssuerMetadataTest {

    private static final String ISSUER = "https://id.example.com/realms/spa";
    private static final UrlPolicy TLS_ONLY = new UrlPolicy(Set.of(), Set.of());

    private static final String DOCUMENT =
            """
            {"issuer": "https://id.example.com/realms/spa",
             "authorization_endpoint": "https://id.example.com/auth",
             "token_endpoint": "https://id.example.com/token",
             "jwks_uri": "https://keys.example.com/keys?v=1",
             "token_endpoint_auth_methods_supported": ["private_key_jwt", "client_secret_post"],
             "authorization_response_iss_parameter_supported": true,
             "something_else": [1, 2]}
            """;

    @Test
    void whatIsNeededIsRead() throws IssuerAway {
        IssuerMetadata metadata = IssuerMetadata.read(DOCUMENT, ISSUER, TLS_ONLY);

        assertThat(metadata.tokenEndpoint()).hasToString("https://id.example.com/token");
        assertThat(metadata.keys()).hasToString("https://keys.example.com/keys?v=1");
        assertThat(metadata.namesItself()).isTrue();
        assertThat(metadata.takesBasic()).isFalse();
    }

    @Test
    void whatGoesWithoutSayingIsBasic() throws IssuerAway {
        String silent = DOCUMENT.replace("token_endpoint_auth_methods_supported", "x")
                .replace("authorization_response_iss_parameter_supported", "y");

        IssuerMetadata metadata = IssuerMetadata.read(silent, ISSUER, TLS_ONLY);

        assertThat(metadata.takesBasic()).isTrue();
        assertThat(metadata.namesItself()).isFalse();
    }

    @Test
    void whereOneLogsOutNeedNotBeSaid() throws IssuerAway {
        assertThat(IssuerMetadata.read(DOCUMENT, ISSUER, TLS_ONLY).endSessionEndpoint())
                .isNull();
        assertThat(IssuerMetadata.read(
                                DOCUMENT.replace(
                                        "something_else\": [1, 2]",
                                        "end_session_endpoint\": \"https://id.example.com/out\""),
                                ISSUER,
                                TLS_ONLY)
                        .endSessionEndpoint())
                .hasToString("https://id.example.com/out");
        assertThat(IssuerMetadata.read(
                                DOCUMENT.replace(
                                        "something_else\": [1, 2]", "end_session_endpoint\": \"javascript:alert(1)\""),
                                ISSUER,
                                TLS_ONLY)
                        .endSessionEndpoint())
                .isNull();
    }

    @Test
    void anotherNameIsAnotherIssuer() {
        refuses(DOCUMENT, ISSUER + "/");
        refuses(DOCUMENT.replace("\"issuer\"", "\"issuers\""), ISSUER);
    }

    @Test
    void addressesThatMayNotBeCalledAreNone() {
        refuses(DOCUMENT.replace("https://id.example.com/token", "http://id.example.com/token"), ISSUER);
        refuses(DOCUMENT.replace("https://keys.example.com/keys?v=1", "file:///etc/passwd"), ISSUER);
        refuses(DOCUMENT.replace("https://id.example.com/auth", "javascript:alert(1)"), ISSUER);
        refuses(DOCUMENT.replace("token_endpoint\"", "x\""), ISSUER);
        refuses(DOCUMENT.replace("\"https://id.example.com/auth\"", "7"), ISSUER);
    }

    @Test
    void whatIsNoDocumentIsNone() {
        refuses("", ISSUER);
        refuses("[]", ISSUER);
        refuses("<html>", ISSUER);
        refuses("{\"issuer\": 7}", ISSUER);
    }

    private static void refuses(String document, String issuer) {
        assertThatThrownBy(() -> IssuerMetadata.read(document, issuer, TLS_ONLY))
                .isInstanceOf(IssuerAway.class);
    }
}
