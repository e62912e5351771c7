package io.thermae.tenancy.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.thermae.kernel.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** We, as clients of issuers: the code flow with PKCE (RFC 7636), and tokens that others bring along. */
@ApplicationScoped
public class RelyingParty {

    private static final int OK = 200;

    @Inject
    Issuers issuers;

    @Inject
    TokenVerifier verifier;

    /**
     * As whom we speak with an issuer.
     *
     * @param secret null for a public client
     * @param redirectUri to which the issuer sends browsers back
     */
    public record Client(String issuer, String id, @Nullable String secret, String redirectUri) {
        @Override
        public String toString() {
            return "Client[" + issuer + ", " + id + "]";
        }
    }

    /**
     * What belongs to one log-in.
     *
     * @param state by which it is found again
     * @param nonce that has to be in its token
     * @param verifier that proves to the issuer who has begun it (RFC 7636, section 4.1)
     */
    public record LogIn(String state, String nonce, String verifier) {
        @Override
        public String toString() {
            return "LogIn[]";
        }
    }

    /** The issuer that a token names, which anybody can write; empty if it is no signed token. */
    public static Optional<String> issuerOf(String token) {
        return TokenVerifier.issuerOf(token);
    }

    /** Where a person's browser goes to log in. */
    public String authorizationUrl(Client client, LogIn logIn, List<String> scopes) throws IssuerAway {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", client.id());
        query.put("redirect_uri", client.redirectUri());
        query.put("scope", String.join(" ", scopes));
        query.put("state", logIn.state());
        query.put("nonce", logIn.nonce());
        query.put("code_challenge", challenge(logIn.verifier()));
        query.put("code_challenge_method", "S256");
        return with(issuers.meet(client.issuer()).metadata().authorizationEndpoint(), query);
    }

    /** Where a person's browser goes to log out of the issuer as well; empty if the issuer has no such place. */
    public Optional<String> endSessionUrl(Client client) throws IssuerAway {
        return Optional.ofNullable(issuers.meet(client.issuer()).metadata().endSessionEndpoint())
                .map(endpoint -> with(endpoint, Map.of("client_id", client.id())));
    }

    private static String with(URI endpoint, Map<String, String> query) {
        return endpoint + (endpoint.getQuery() == null ? "?" : "&") + encoded(query);
    }

    /**
     * What the identity token says that a code is good for.
     *
     * @param namedIssuer the issuer's name that came with the code (RFC 9207); null if none did
     */
    public Map<String, Object> redeem(Client client, LogIn logIn, String code, @Nullable String namedIssuer)
            throws IssuerAway, TokenRefused {
        IssuerMetadata metadata = issuers.meet(client.issuer()).metadata();
        if (namedIssuer == null ? metadata.namesItself() : !namedIssuer.equals(client.issuer())) {
            throw new TokenRefused("iss beside the code");
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", client.redirectUri());
        form.put("code_verifier", logIn.verifier());
        Map<String, String> headers = prove(client, metadata, form);
        Outgoing.Reply reply =
                issuers.call(client.issuer(), new Outgoing.Call(metadata.tokenEndpoint(), headers, encoded(form)));
        return verifier.verify(
                idToken(reply), new TokenPolicy.Expected(client.issuer(), client.id(), Set.of(), logIn.nonce()));
    }

    /**
     * What a token says that somebody has brought along.
     *
     * @param others clients of the issuer beside ours whose tokens are good
     */
    public Map<String, Object> verify(Client client, Set<String> others, String token) throws IssuerAway, TokenRefused {
        return verifier.verify(token, new TokenPolicy.Expected(client.issuer(), client.id(), others, null));
    }

    /** How the client proves itself (RFC 6749, section 2.3.1). */
    private static Map<String, String> prove(Client client, IssuerMetadata metadata, Map<String, String> form) {
        String secret = client.secret();
        if (secret != null && metadata.takesBasic()) {
            String pair = encoded(client.id()) + ":" + encoded(secret);
            return Map.of(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        form.put("client_id", client.id());
        if (secret != null) {
            form.put("client_secret", secret);
        }
        return Map.of();
    }

    private static String idToken(Outgoing.Reply reply) throws IssuerAway, TokenRefused {
        try {
            Map<String, Object> answer = JSONObjectUtils.parse(reply.body());
            if (reply.status() == OK && answer.get("id_token") instanceof String token) {
                return token;
            }
            if ("invalid_grant".equals(answer.get("error"))) {
                throw new TokenRefused("the issuer refuses the code");
            }
        } catch (ParseException e) {
            throw new IssuerAway("The answer to a code is none", e);
        }
        throw new IssuerAway("The answer to a code: status " + reply.status());
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier));
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
