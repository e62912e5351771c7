package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Somebody else's server with a calendar, over which a master's busy times come. */
public final class RemoteCalendar implements AutoCloseable {

    /** Where it is, as the application is allowed to call it. */
    public static final String HOST = "localhost";

    private static final String SECRET = "/private-1f0c/basic.ics";
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Integer> statuses = new CopyOnWriteArrayList<>();
    private volatile Answering answering = exchange -> send(exchange, 404, "");

    /** Answers a call. */
    @FunctionalInterface
    public interface Answering {
        void to(HttpExchange exchange) throws IOException;
    }

    public RemoteCalendar() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                answering.to(exchange);
            }
        });
        server.start();
    }

    /** A master keeps one elsewhere, with one event, and by his address; then its server is gone. */
    static void wasRead(Business business, Master master, OffsetDateTime start) {
        try (RemoteCalendar remote = new RemoteCalendar()) {
            remote.holds(event(start, start.plusMinutes(30)));
            String calendar = remote.isRegistered(business.owner(), master);
            business.owner().put(calendar, body("name", "Of " + master.email())).expect(200);
        }
    }

    /** From now on it answers so. */
    public RemoteCalendar answers(Answering other) {
        answering = other;
        return this;
    }

    /** From now on it is these events, whoever knows them already is told 304. */
    public RemoteCalendar holds(String... events) {
        String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\n" + String.join("", events)
                + "END:VCALENDAR\r\n";
        String tag = "\"" + Integer.toHexString(text.hashCode()) + "\"";
        return answers(exchange -> {
            exchange.getResponseHeaders().add("ETag", tag);
            boolean known = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            send(exchange, known ? 304 : 200, known ? "" : text);
        });
    }

    /** From now on it has nothing but a status. */
    public RemoteCalendar refuses(int status) {
        return answers(exchange -> send(exchange, status, ""));
    }

    /** An event. */
    public static String event(OffsetDateTime start, OffsetDateTime end, String... more) {
        return "BEGIN:VEVENT\r\nUID:" + Unique.email("event")
                + "\r\nDTSTAMP:20240101T000000Z\r\nSUMMARY:The dentist\r\n"
                + "DTSTART:" + utc(start) + "\r\nDTEND:" + utc(end) + "\r\n"
                + Arrays.stream(more).map(line -> line + "\r\n").collect(Collectors.joining()) + "END:VEVENT\r\n";
    }

    private static String utc(OffsetDateTime time) {
        return WRITTEN.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    public void send(HttpExchange exchange, int status, String text) throws IOException {
        statuses.add(status);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** What it has answered so far. */
    public List<Integer> statuses() {
        return List.copyOf(statuses);
    }

    public String url() {
        return base() + SECRET;
    }

    public String base() {
        return "http://" + HOST + ":" + server.getAddress().getPort();
    }

    /** Makes it known for a master, and waits until it was read: the path of the calendar. */
    public String isRegistered(Api api, Master master) {
        String path = "/masters/" + master.id() + "/external-calendars";
        String id = api.post(path, body("name", "Private", "url", url()))
                .expect(201)
                .text("/id");
        awaitLook(api, path + "/" + id, "");
        return path + "/" + id;
    }

    /** Has it read again, and waits for that. */
    public static Answer refreshed(Api api, String path) {
        Answer before = api.get(path).expect(200);
        api.post(path + "/refresh", body()).expect(202);
        return awaitLook(api, path, before.text("/lastFetchedAt"));
    }

    /** Waits until it was read since. */
    public static Answer awaitLook(Api api, String path, String before) {
        return Awaitility.await("a look at " + path)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> api.get(path).expect(200),
                        answer -> answer.has("/lastFetchedAt")
                                && !answer.text("/lastFetchedAt").equals(before));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
