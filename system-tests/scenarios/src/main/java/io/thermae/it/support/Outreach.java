package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What a business writes to its clients of its own accord, and the time that passes until it does. */
public record Outreach(Platform platform, Business business) {

    /** Where it is decided. */
    public static final String PATH = "/business/outreach";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Decides it, as if that had been weeks ago. */
    public void decides(JsonObject plan) {
        business.owner().put(PATH, plan).expect(200);
        wasDecidedLongAgo();
    }

    public void wasDecidedLongAgo() {
        platform.database()
                .change(
                        "update engagement.outreach set since = since - interval '100 days' where tenant_id = ?",
                        business.tenantId());
    }

    /** Who has booked consents to something; gives the booking. */
    public UUID consents(String purpose, UUID booking) {
        business.owner()
                .post(
                        "/customers/" + customer(booking) + "/consents",
                        body("purpose", purpose, "version", "1", "given", true))
                .expect(201);
        return booking;
    }

    /** Whose booking it is. */
    public UUID customer(UUID booking) {
        return UUID.fromString(
                business.owner().get("/bookings/" + booking).expect(200).text("/customerId"));
    }

    /** The visit took place, so long before the time that tests have. */
    public void endedAgo(UUID booking, Duration ago) {
        platform.database()
                .change(
                        "update booking.booking set status = 'COMPLETED', ends_at = ?::timestamptz - make_interval(hours => ?),"
                                + " starts_at = ?::timestamptz - make_interval(hours => ? + 1) where id = ?",
                        now(),
                        (int) ago.toHours(),
                        now(),
                        (int) ago.toHours(),
                        booking);
        List.of("FOLLOW_UP", "REVIEW", "MISSED").forEach(this::looks);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.parse(String.valueOf(platform.database()
                .rows(
                        "select to_char(max((message::json ->> 'occurredAt')::timestamptz) at time zone 'UTC',"
                                + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') as moment from platform.outbox where tenant_id = ?",
                        business.tenantId())
                .get(0)
                .get("moment")));
    }

    /** Has it looked who is due on an occasion, and waits until that is done; nothing, if it is off. */
    public void looks(String occasion) {
        platform.database()
                .change(
                        "update engagement.outreach_look set due_at = timestamptz '2000-01-01' where tenant_id = ? and kind = ?",
                        business.tenantId(),
                        occasion);
        platform.superAdmin()
                .api()
                .post("/admin/jobs/engagement.outreach/run", body())
                .expect(202);
        Awaitility.await("a look for " + occasion)
                .atMost(PATIENCE)
                .until(() -> platform.database()
                                .count(
                                        "select count(*) from engagement.outreach_look"
                                                + " where tenant_id = ? and due_at < timestamptz '2001-01-01'",
                                        business.tenantId())
                        == 0);
    }
}
