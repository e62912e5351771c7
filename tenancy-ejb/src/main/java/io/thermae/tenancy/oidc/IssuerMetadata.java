package io.thermae.tenancy.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.thermae.kernel.UrlPolicy;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer says of itself (OpenID Connect Discovery 1.0, section 3), as far as it is needed.
 *
 * @param namesItself whether it sends its name along with each code (RFC 9207)
 * @param takesBasic whether clients prove themselves by HTTP Basic; otherwise in the body
 * @param endSessionEndpoint where browsers log out (RP-Initiated Logout 1.0); null if nowhere that may be called
 */
record IssuerMetadata(
        String issuer,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI keys,
        boolean namesItself,
        boolean takesBasic,
        @Nullable URI endSessionEndpoint) {

    /**
     * Reads the document.
     *
     * @param expected the issuer's name; the document must say exactly the same
     * @throws IssuerAway if it says something else, or names addresses that may not be called
     */
    static IssuerMetadata read(String json, String expected, UrlPolicy policy) throws IssuerAway {
        try {
            Map<String, Object> document = JSONObjectUtils.parse(json);
            if (!expected.equals(JSONObjectUtils.getString(document, "issuer"))) {
                throw new IssuerAway("Its metadata names another issuer");
            }
            List<String> methods = JSONObjectUtils.getStringList(document, "token_endpoint_auth_methods_supported");
            return new IssuerMetadata(
                    expected,
                    address(document, "authorization_endpoint", policy),
                    address(document, "token_endpoint", policy),
                    address(document, "jwks_uri", policy),
                    Boolean.TRUE.equals(document.get("authorization_response_iss_parameter_supported")),
                    // what goes without saying (section 3)
                    methods == null || methods.contains("client_secret_basic"),
                    policy.callable(Objects.requireNonNullElse(
                                    JSONObjectUtils.getString(document, "end_session_endpoint"), ""))
                            .orElse(null));
        } catch (ParseException e) {
            throw new IssuerAway("Its metadata is none", e);
        }
    }

    private static URI address(Map<String, Object> document, String name, UrlPolicy policy)
            throws ParseException, IssuerAway {
        @Nullable String text = JSONObjectUtils.getString(document, name);
        return policy.callable(text == null ? "" : text)
                .orElseThrow(() -> new IssuerAway("Its " + name + " may not be called"));
    }
}
