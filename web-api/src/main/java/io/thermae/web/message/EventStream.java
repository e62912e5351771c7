package io.thermae.web.message;

import io.thermae.engagement.api.LiveNotification;
import io.thermae.engagement.api.LiveNotifications.Listener;
import io.thermae.engagement.api.NotificationView;
import io.thermae.web.json.JsonMapping;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** One answer that goes on: events for a program that listens. */
final class EventStream implements Listener {

    /** After how many milliseconds a program comes again that has lost its stream. */
    private static final long COME_AGAIN = 5_000;

    private static final Jsonb JSONB = new JsonMapping().getContext(Object.class);

    private final SseEventSink sink;
    private final Sse sse;
    private final Function<NotificationView, Object> form;

    /** With which a stream begins. */
    public record ReadyJson(long unread) {}

    /** @param form what is said of a notification */
    EventStream(SseEventSink sink, Sse sse, Function<NotificationView, Object> form) {
        this.sink = sink;
        this.sse = sse;
        this.form = form;
    }

    @Override
    public void begin(long position, long unread) throws IOException {
        send(event("ready", position, new ReadyJson(unread)).reconnectDelay(COME_AGAIN));
    }

    @Override
    public void tell(LiveNotification notification) throws IOException {
        send(event("notification", notification.position(), form.apply(notification.notification())));
    }

    @Override
    public void beat() throws IOException {
        send(sse.newEventBuilder().comment("beat"));
    }

    @Override
    public void end() {
        sink.close();
    }

    private OutboundSseEvent.Builder event(String name, long id, Object data) {
        return sse.newEventBuilder().name(name).id(String.valueOf(id)).data(String.class, JSONB.toJson(data));
    }

    /** Written when it returns: nothing gathers for who does not read. */
    private void send(OutboundSseEvent.Builder event) throws IOException {
        try {
            sink.send(event.build()).toCompletableFuture().join();
        } catch (IllegalStateException | CompletionException e) {
            throw new IOException("The stream is closed", e);
        }
    }
}
