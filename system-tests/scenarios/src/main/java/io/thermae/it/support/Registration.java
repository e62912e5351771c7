package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import jakarta.json.JsonObject;
import java.time.ZoneId;

/** A business about to register. */
public final class Registration {

    /** The password of every owner in the tests. */
    public static final String PASSWORD = "Aquae-Sulis-70-AD";

    private final Platform platform;
    private String name;
    private final String subdomain;
    private ZoneId zone = ZoneId.of("Asia/Almaty");
    private String currency = "KZT";
    private String locale = "en";
    private Api api;

    Registration(Platform platform, String name) {
        this.platform = platform;
        this.name = name;
        this.subdomain = Unique.subdomain(name);
        this.api = platform.anybody();
    }

    /** Under another name than the one that its subdomain is made of. */
    public Registration named(String otherName) {
        name = otherName;
        return this;
    }

    /** In a time zone, as {@code Europe/Berlin}. */
    public Registration in(String timeZone) {
        zone = ZoneId.of(timeZone);
        return this;
    }

    public Registration charging(String isoCurrency) {
        currency = isoCurrency;
        return this;
    }

    /** In a language: {@code en}, {@code ru} or {@code kk}. */
    public Registration speaking(String language) {
        locale = language;
        api = api.in(language);
        return this;
    }

    /** The body of the call. */
    public JsonObject request() {
        return body(
                "businessName", name,
                "subdomain", subdomain,
                "timeZone", zone.getId(),
                "currency", currency,
                "locale", locale,
                "owner",
                        body(
                                "email",
                                ownerEmail(),
                                "password",
                                PASSWORD,
                                "firstName",
                                "Livia",
                                "lastName",
                                "Drusilla",
                                "phone",
                                Unique.phone()));
    }

    /** Registers; the business waits for approval. */
    public Business pending() {
        Answer registered = api.post("/auth/register", request()).expect(201);
        return new Business(platform, name, subdomain, zone, currency, ownerEmail(), registered);
    }

    /** Registers, and the super administrator approves. */
    public Business approved() {
        Business business = pending();
        platform.superAdmin().approve(business.tenantId()).expect(200);
        return business;
    }

    private String ownerEmail() {
        return "owner@" + subdomain + ".example";
    }
}
