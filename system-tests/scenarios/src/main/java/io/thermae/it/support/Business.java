package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registered business and its first branch. */
public final class Business {

    private final Platform platform;
    private final String name;
    private final String subdomain;
    private final ZoneId zone;
    private final String currency;
    private final String ownerEmail;
    private final UUID tenantId;
    private final UUID branchId;
    private final UUID ownerId;
    private final String statusAtRegistration;
    private @Nullable Api owner;

    Business(
            Platform platform,
            String name,
            String subdomain,
            ZoneId zone,
            String currency,
            String ownerEmail,
            Answer registered) {
        this.platform = platform;
        this.name = name;
        this.subdomain = subdomain;
        this.zone = zone;
        this.currency = currency;
        this.ownerEmail = ownerEmail;
        this.tenantId = UUID.fromString(registered.text("/tenantId"));
        this.branchId = UUID.fromString(registered.text("/branchId"));
        this.ownerId = UUID.fromString(registered.text("/ownerId"));
        this.statusAtRegistration = registered.text("/status");
    }

    public String name() {
        return name;
    }

    public String subdomain() {
        return subdomain;
    }

    public ZoneId zone() {
        return zone;
    }

    public String currency() {
        return currency;
    }

    public String ownerEmail() {
        return ownerEmail;
    }

    public UUID tenantId() {
        return tenantId;
    }

    public UUID branchId() {
        return branchId;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public String statusAtRegistration() {
        return statusAtRegistration;
    }

    /** The owner, signed in. */
    public synchronized Api owner() {
        Api known = owner;
        if (known == null) {
            known = platform.anybody()
                    .withToken(
                            logIn(ownerEmail, Registration.PASSWORD).expect(200).text("/accessToken"));
            owner = known;
        }
        return known;
    }

    /** Somebody of this business tries to sign in. */
    public Answer logIn(String email, String password) {
        return platform.anybody()
                .post("/auth/login", body("email", email, "password", password, "subdomain", subdomain));
    }

    /** Sets the same hours for each day of the week; {@code 00:00} to {@code 00:00} is the whole day. */
    public Business opensDaily(String opens, String closes) {
        JsonArrayBuilder week = Json.createArrayBuilder();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(body("dayOfWeek", day, "opens", opens, "closes", closes));
        }
        owner().put("/branches/" + branchId + "/business-hours", body("businessHours", week.build()))
                .expect(200);
        return this;
    }

    /** Begins a service. */
    public Service.Draft service(String serviceName) {
        return new Service.Draft(this, serviceName);
    }

    /** Begins a master. */
    public Master.Draft master(String firstName) {
        return new Master.Draft(this, firstName);
    }

    /** Asks when services can be had, one after another in this order. */
    public Availability availability(Service... services) {
        return new Availability(platform.anybody(), this, List.of(services));
    }

    /** Somebody who comes to the public pages, with a phone and no e-mail. */
    public Visitor visitor(String visitorName) {
        return new Visitor(platform.anybody(), this, visitorName);
    }

    /** Invites a manager for the first branch, who accepts and signs in. */
    public Member manager(String firstName) {
        return manager(firstName, branchId);
    }

    /** Invites a manager for another branch. */
    public Member manager(String firstName, Object branch) {
        String email = Unique.email(firstName.toLowerCase(Locale.ROOT));
        JsonArray branches = Body.list(branch);
        owner().post(
                        "/users",
                        body(
                                "email", email,
                                "firstName", firstName,
                                "lastName", "Agrippa",
                                "role", "MANAGER",
                                "branchIds", branches))
                .expect(201);
        return member(email);
    }

    /** Somebody who was invited, accepts the invitation in the mail and signs in. */
    public Member member(String email) {
        return Member.accepts(platform, this, email);
    }

    /** A type of resource. */
    public UUID resourceType(String typeName) {
        return UUID.fromString(owner().post("/resource-types", body("name", typeName))
                .expect(201)
                .text("/id"));
    }

    /** A resource of the first branch, with room for so many visits at a time. */
    public UUID resource(UUID type, String resourceName, int capacity) {
        return UUID.fromString(owner().post(
                        "/resources",
                        body(
                                "name",
                                resourceName,
                                "resourceTypeId",
                                type,
                                "branchId",
                                branchId(),
                                "capacity",
                                capacity))
                .expect(201)
                .text("/id"));
    }
}
