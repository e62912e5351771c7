package io.thermae.web.message;

import io.thermae.engagement.api.MessageChannel;
import io.thermae.engagement.api.MessageHistory;
import io.thermae.engagement.api.MessageStatus;
import io.thermae.web.json.Dates;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The query parameters by which messages are chosen. */
public class MessageFilter {

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("channel")
    @Nullable
    String channel;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("customerId")
    @Nullable
    String customerId;

    @QueryParam("bookingId")
    @Nullable
    String bookingId;

    @QueryParam("invoiceId")
    @Nullable
    String invoiceId;

    @QueryParam("q")
    @Nullable
    String words;

    /**
     * Reads them.
     *
     * @param zone in which dates are meant
     * @throws io.thermae.kernel.InvalidInput if they are none
     */
    MessageHistory.Filter read(ZoneId zone) {
        Query query = new Query();
        MessageHistory.Filter filter = new MessageHistory.Filter(
                query.read("from", from, text -> Dates.bound(text, zone, 0), "invalid_format"),
                query.read("to", to, text -> Dates.bound(text, zone, 1), "invalid_format"),
                query.oneOf("channel", channel, MessageChannel.values()),
                kind == null || kind.isEmpty() ? null : kind,
                query.oneOf("status", status, MessageStatus.values()),
                query.id("customerId", customerId),
                query.id("bookingId", bookingId),
                query.id("invoiceId", invoiceId),
                query.words("q", words));
        query.check();
        return filter;
    }
}
