package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A visit about to be booked. */
public final class Visit {

    private final Visitor visitor;
    private final List<Service> services;
    private @Nullable Master master;

    Visit(Visitor visitor, List<Service> services) {
        this.visitor = visitor;
        this.services = services;
    }

    /** With one master for all of it; otherwise with anybody. */
    public Visit with(Master who) {
        master = who;
        return this;
    }

    /** Books. */
    public Booking at(OffsetDateTime start) {
        return new Booking(visitor.api(), triesAt(start).expect(201));
    }

    /** Asks for the booking, whatever is answered. */
    public Answer triesAt(OffsetDateTime start) {
        return visitor.api().post("/public/booking", request(start));
    }

    /** Asks for the booking without waiting for the answer. */
    public CompletableFuture<Answer> triesLaterAt(OffsetDateTime start) {
        return visitor.api().postLater("/public/booking", request(start));
    }

    /** The body of the call. */
    public JsonObject request(OffsetDateTime start) {
        return body(
                "subdomain", visitor.business().subdomain(),
                "items", services.stream().map(this::item).toList(),
                "start", start,
                "client", visitor.client());
    }

    private JsonObject item(Service service) {
        JsonObject item = body("serviceId", service.id());
        return master == null ? item : Body.with(item, "masterId", master.id());
    }
}
