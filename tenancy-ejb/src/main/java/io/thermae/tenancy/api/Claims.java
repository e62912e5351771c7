package io.thermae.tenancy.api;

/** The claims of our access tokens beside the registered ones (RFC 7519) and those of MicroProfile JWT. */
public final class Claims {

    /** Claim: the tenant's id. */
    public static final String TENANT = "tenant_id";

    /** Claim: the session's id, by the name of OpenID Connect Front-Channel Logout. */
    public static final String SESSION = "sid";

    /** Claim: the business's subdomain; absent for super administrators. */
    public static final String SUBDOMAIN = "subdomain";

    /** Claim: true while nothing but a change of password is allowed. */
    public static final String MUST_CHANGE_PASSWORD = "must_change_password";

    /** Claim: BCP 47 tag of the language to answer in when a request asks for none: the business's default. */
    public static final String LANGUAGE = "language";

    /** Claim: who works in the subject's name, in a claim {@code sub} of its own (RFC 8693, 4.1); absent if nobody does. */
    public static final String ACTOR = "act";

    private Claims() {}
}
