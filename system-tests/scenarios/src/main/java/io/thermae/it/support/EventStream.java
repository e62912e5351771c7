package io.thermae.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Listens to server-sent events as a browser does, with a token. */
public final class EventStream implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final String PATH = "/notifications/stream";

    private final HttpResponse<Stream<String>> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CountDownLatch beats = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    /**
     * An event.
     *
     * @param name of its kind
     */
    public record Event(String name, long id, JsonObject data) {}

    private EventStream(HttpResponse<Stream<String>> response) {
        this.response = response;
        Thread reader = new Thread(this::read, "event-stream");
        reader.setDaemon(true);
        reader.start();
    }

    /** Listens from now on. */
    public static EventStream of(Api api) {
        EventStream stream = new EventStream(api.lines(PATH).join());
        assertThat(stream.response.statusCode()).isEqualTo(200);
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        return stream;
    }

    /** Listens from where one has been before. */
    public static EventStream after(long id, Api api) {
        return of(api.withHeader("Last-Event-ID", String.valueOf(id)));
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The next event; it comes soon. */
    public Event next() {
        try {
            return Objects.requireNonNull(
                    events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "No event came within a minute");
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** So many events, as they come. */
    public List<Event> next(int count) {
        List<Event> next = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            next.add(next());
        }
        return next;
    }

    /** What has come and was not asked for. */
    public List<Event> rest() {
        List<Event> rest = new ArrayList<>();
        events.drainTo(rest);
        return rest;
    }

    public void awaitBeat() {
        await(beats, "No sign of life came within a minute");
    }

    public void awaitEnd() {
        await(end, "The stream has not ended within a minute");
    }

    private static void await(CountDownLatch latch, String otherwise) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as(otherwise)
                    .isTrue();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while listening", e);
    }

    private void read() {
        Map<String, String> fields = new LinkedHashMap<>();
        try (Stream<String> lines = response.body()) {
            lines.forEach(line -> {
                if (line.isEmpty()) {
                    take(fields);
                    fields.clear();
                } else if (line.startsWith(":")) {
                    beats.countDown();
                } else {
                    String[] parts = line.split(": ?", 2);
                    fields.merge(parts[0], parts[1], (one, more) -> one + "\n" + more);
                }
            });
        } catch (RuntimeException e) {
            // a server that dies ends it as well
            fields.clear();
        } finally {
            end.countDown();
        }
    }

    private void take(Map<String, String> fields) {
        String data = fields.get("data");
        if (data != null) {
            events.add(new Event(
                    fields.getOrDefault("event", "message"),
                    Long.parseLong(fields.getOrDefault("id", "-1")),
                    Json.createReader(new StringReader(data)).readObject()));
        }
    }

    /** Goes. */
    @Override
    public void close() {
        response.body().close();
    }
}
