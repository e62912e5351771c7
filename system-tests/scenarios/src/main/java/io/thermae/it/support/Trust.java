package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;

import jakarta.json.JsonObject;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a business, or the platform, trusts an issuer, with which it is registered as a client of its own. */
public final class Trust {

    /** The page to which the issuer sends browsers back. */
    public static final String REDIRECT = "https://www.spa.example/signed-in";

    private final Platform platform;
    private final Api administrator;
    private final Issuer issuer;
    private final @Nullable String subdomain;
    private final String clientId;
    private final InstantSource trueTime = InstantSource.system();
    private JsonObject settings;
    private String id = "";

    private Trust(Platform platform, Api administrator, Issuer issuer, @Nullable String subdomain) {
        this.platform = platform;
        this.administrator = administrator;
        this.issuer = issuer;
        this.subdomain = subdomain;
        this.clientId = Unique.subdomain("client");
        this.settings = body(
                "name",
                "Keycloak",
                "issuer",
                issuer.name(),
                "clientId",
                clientId,
                "clientSecret",
                secret(),
                "redirectUri",
                REDIRECT);
    }

    /** A business trusts the suite's issuer. */
    public static Trust of(Platform platform, Business business) {
        return in(platform, business, Issuer.current());
    }

    /** A business trusts an issuer. */
    public static Trust in(Platform platform, Business business, Issuer issuer) {
        return new Trust(platform, business.owner(), issuer, business.subdomain()).made();
    }

    /** The platform trusts the suite's issuer. */
    public static Trust ofPlatform(Platform platform) {
        return new Trust(platform, platform.superAdmin().api(), Issuer.current(), null).made();
    }

    private Trust made() {
        issuer.registers(clientId, secret(), REDIRECT);
        id = administrator.post("/identity-providers", settings).expect(201).text("/id");
        return this;
    }

    /** The issuer wants no two clients with one secret. */
    private String secret() {
        return "s3cret+of/" + clientId + " %";
    }

    /** The same with one setting more; the secret is not said again. */
    public Trust saying(String setting, @Nullable Object value) {
        settings = settingsWith(setting, value);
        administrator.put(path(), settings).expect(200);
        return this;
    }

    /** The settings with another value for one, to be sent; the secret is not said again. */
    public JsonObject settingsWith(String setting, @Nullable Object value) {
        return with(Body.without(settings, "clientSecret"), setting, value);
    }

    public String id() {
        return id;
    }

    public String path() {
        return "/identity-providers/" + id;
    }

    public String clientId() {
        return clientId;
    }

    public Issuer issuer() {
        return issuer;
    }

    public JsonObject settings() {
        return settings;
    }

    /** Begins a log-in. */
    public Answer begins() {
        return platform.anybody().post("/auth/sso/authorization", body("subdomain", subdomain, "providerId", id));
    }

    /** A person logs in, from the beginning to the end. */
    public Answer logsIn(String person) {
        return comesBack(new Browser().logsIn(begins().expect(200).text("/authorizationUrl"), person));
    }

    /** A browser is back from the issuer. */
    public Answer comesBack(Browser.Back back) {
        return platform.anybody().post("/auth/sso/callback", body("state", back.state(), "code", back.code()));
    }

    /** The issuer knows a person by a verified address, and in groups; returns by which name. */
    public String knows(String email, Object... groups) {
        String person = UUID.randomUUID().toString();
        issuer.knows(
                person,
                body(
                        "email",
                        email,
                        "email_verified",
                        true,
                        "given_name",
                        "Claudia",
                        "family_name",
                        "Acte",
                        "groups",
                        list(groups)));
        return person;
    }

    /** What a good token for the client says of a person. */
    public JsonObject claims(String email) {
        long now = trueTime.instant().getEpochSecond();
        return body(
                "iss",
                issuer.name(),
                "sub",
                UUID.randomUUID(),
                "aud",
                clientId,
                "iat",
                now,
                "exp",
                now + 300,
                "email",
                email,
                "email_verified",
                true);
    }

    /** Somebody brings a token along. */
    public Answer exchanges(String token) {
        return platform.anybody().post("/auth/sso/token", body("subdomain", subdomain, "subjectToken", token));
    }

    /** The person's client, signed in. */
    public Api signedIn(Answer answer) {
        return platform.anybody().withToken(answer.expect(200).text("/accessToken"));
    }

    /** Roles by the values of the claim {@code groups}. */
    public Trust mapping(Map<String, String> roles) {
        settings = with(settings, "rolesClaim", "groups");
        return saying(
                "roleMappings",
                list(roles.entrySet().stream()
                        .map(entry -> body("value", entry.getKey(), "role", entry.getValue()))
                        .toArray()));
    }
}
