package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody on the public pages of a business. Immutable. */
public final class Visitor {

    private final Api api;
    private final Business business;
    private final String name;
    private final @Nullable String email;
    private final @Nullable String language;
    private final String phone;

    Visitor(Api api, Business business, String name) {
        this(api, business, name, null, null, Unique.phone());
    }

    private Visitor(
            Api api, Business business, String name, @Nullable String email, @Nullable String language, String phone) {
        this.api = api;
        this.business = business;
        this.name = name;
        this.email = email;
        this.language = language;
        this.phone = phone;
    }

    /** With an e-mail address, so that mails come. */
    public Visitor withEmail() {
        return new Visitor(api, business, name, Unique.email(name.toLowerCase(Locale.ROOT)), language, phone);
    }

    /** With the telephone of somebody, for example of the same person elsewhere. */
    public Visitor withPhone(String number) {
        return new Visitor(api, business, name, email, language, number);
    }

    /** Speaks a language: {@code en}, {@code ru} or {@code kk}. */
    public Visitor speaking(String tag) {
        return new Visitor(api.in(tag), business, name, email, tag, phone);
    }

    /**
     * The e-mail address.
     *
     * @throws IllegalStateException if the visitor has none
     */
    public String email() {
        if (email == null) {
            throw new IllegalStateException(name + " has no e-mail address");
        }
        return email;
    }

    public String phone() {
        return phone;
    }

    public String name() {
        return name;
    }

    /** Begins a visit of services, one after another. */
    public Visit books(Service... services) {
        return new Visit(this, List.of(services));
    }

    Api api() {
        return api;
    }

    Business business() {
        return business;
    }

    /** Who it is, as bodies of calls say it. */
    public JsonObject client() {
        JsonObject client = body("name", name, "phone", phone);
        if (email != null) {
            client = Body.with(client, "email", email);
        }
        return language == null ? client : Body.with(client, "locale", language);
    }
}
