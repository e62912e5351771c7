package io.thermae.web.webhook;

import io.thermae.engagement.api.DeliveryStatus;
import io.thermae.engagement.api.WebhookDeliveries;
import io.thermae.engagement.api.WebhookEventType;
import io.thermae.web.json.Dates;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The query parameters by which deliveries are chosen. */
public class WebhookDeliveryFilter {

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("eventType")
    @Nullable
    String eventType;

    @QueryParam("bookingId")
    @Nullable
    String bookingId;

    @QueryParam("subjectId")
    @Nullable
    String subjectId;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    /**
     * Reads them.
     *
     * @param zone in which dates are meant
     * @throws io.thermae.kernel.InvalidInput if they are none
     */
    WebhookDeliveries.Filter read(ZoneId zone) {
        Query query = new Query();
        UUID booking = query.id("bookingId", bookingId);
        UUID subject = query.id("subjectId", subjectId);
        WebhookDeliveries.Filter filter = new WebhookDeliveries.Filter(
                query.oneOf("status", status, DeliveryStatus.values()),
                query.read("eventType", eventType, WebhookDeliveryFilter::type, "unknown_value"),
                subject == null ? booking : subject,
                query.read("from", from, text -> Dates.bound(text, zone, 0), "invalid_format"),
                query.read("to", to, text -> Dates.bound(text, zone, 1), "invalid_format"));
        query.check();
        return filter;
    }

    private static String type(String name) {
        return WebhookEventType.ofWireName(name)
                .map(WebhookEventType::wireName)
                .orElseThrow(IllegalArgumentException::new);
    }
}
