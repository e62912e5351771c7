package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A booking as the client who made it sees it: looked up, moved and cancelled with the token of the confirmation. */
public final class Booking {

    private final Api api;
    private final Answer placed;

    Booking(Api api, Answer placed) {
        this.api = api;
        this.placed = placed;
    }

    /** The booking that was answered with. */
    public static Booking of(Api api, Answer placed) {
        return new Booking(api, placed);
    }

    /** What was answered when it was booked. */
    public Answer placed() {
        return placed;
    }

    public UUID id() {
        return UUID.fromString(placed.text("/id"));
    }

    public String number() {
        return placed.text("/number");
    }

    public OffsetDateTime start() {
        return OffsetDateTime.parse(placed.text("/start"));
    }

    public OffsetDateTime end() {
        return OffsetDateTime.parse(placed.text("/end"));
    }

    public String manageToken() {
        return placed.text("/manageToken");
    }

    public Answer lookedUp() {
        return api.get(path(manageToken()));
    }

    public Answer lookedUpWith(String token) {
        return api.get(path(token));
    }

    public Answer movedTo(OffsetDateTime start) {
        return api.put(path(manageToken()), body("start", start));
    }

    public Answer cancelledBecause(String reason) {
        return api.delete(path(manageToken()), body("reason", reason));
    }

    private String path(String token) {
        return "/public/booking/" + id() + "?token=" + token;
    }
}
