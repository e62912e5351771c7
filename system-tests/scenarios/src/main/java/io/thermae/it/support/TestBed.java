package io.thermae.it.support;

import io.thermae.run.Backends;
import io.thermae.run.Progress;
import io.thermae.run.Settings;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, the broker, the mail server and the message centre of a test run, in this process and on the loopback interface, and the
 * platform on them. The application's server is somebody else's: Arquillian's, or the test's own.
 */
public final class TestBed implements AutoCloseable {

    /** So often an address may try to log in before it has to wait. */
    public static final int ADDRESS_ATTEMPTS = 1000;

    /** What an SMS gateway has to know to be believed. */
    public static final String GATEWAY_SECRET = "only-the-gateway-knows-this";

    /** Durability costs time and says nothing here: the machine under the tests does not fail. */
    private static final Map<String, String> FAST = Map.of("fsync", "off", "synchronous_commit", "off");

    private static @Nullable TestBed current;

    private final int httpPort;
    private final Backends backends;
    private final Map<String, String> environment;
    private final Platform platform;

    private TestBed(Settings settings) throws InterruptedException {
        httpPort = settings.ports().http();
        backends = Backends.start(settings, FAST, Progress.silent());
        environment = backends.environment(httpPort);
        platform = new Platform(
                URI.create("http://127.0.0.1:" + httpPort),
                new Mailbox("127.0.0.1", settings.ports().imap()),
                new AppDatabase(backends.database().asApp(), backends.database().asSuperuser()),
                Path.of(environment("THERMAE_BOOTSTRAP_FILE")));
    }

    /**
     * Starts all of it in an empty folder.
     *
     * @param ports by their keys, as {@code thermae.http.port}
     */
    public static TestBed start(Path folder, Map<String, Integer> ports) throws InterruptedException {
        Map<String, String> settings = new LinkedHashMap<>();
        ports.forEach((key, port) -> settings.put(key, port.toString()));
        settings.put("thermae.data", folder.toString());
        settings.put("thermae.demo", "false");
        settings.put("thermae.clock.start", FromBuild.text("it.clock.start"));
        // all tests come from one address
        settings.put("thermae.throttle.address-attempts", String.valueOf(ADDRESS_ATTEMPTS));
        settings.put("thermae.sendings.address-per-day", "100000");
        // all callers of a test have one address; the limits have a test of their own
        settings.put("thermae.rate-limit.enabled", "false");
        // where the tests' own issuer is
        settings.put("thermae.sso.plain-hosts", Issuer.HOST);
        settings.put("thermae.sso.private-hosts", Issuer.HOST);
        // where the tests' own calendars are
        settings.put("thermae.booking.external-calendars.plain-hosts", RemoteCalendar.HOST);
        settings.put("thermae.booking.external-calendars.private-hosts", RemoteCalendar.HOST);
        settings.put("thermae.booking.external-calendars.timeout-seconds", "3");
        settings.put("thermae.booking.external-calendars.max-bytes", "200000");
        // where the tests' own programs outside are
        settings.put("thermae.webhooks.plain-hosts", Receiver.HOST);
        settings.put("thermae.webhooks.private-hosts", Receiver.HOST);
        settings.put("thermae.webhooks.timeout-seconds", "3");
        settings.put("thermae.webhooks.first-wait-seconds", "1");
        // where the tests' own push services are
        settings.put("thermae.push.services", PushDevice.HOST);
        settings.put("thermae.push.plain-hosts", PushDevice.HOST);
        settings.put("thermae.push.private-hosts", PushDevice.HOST);
        settings.put("thermae.push.timeout-seconds", "3");
        // where the tests' own people have their boxes
        settings.put("thermae.mail.sender-domains", "Salons.example, example.org");
        settings.put("thermae.payments.test.webhook-secret", OnlinePayment.WEBHOOK_SECRET);
        settings.put("thermae.sms.http.receipts.secret", GATEWAY_SECRET);
        // a short code, which clients can answer
        settings.put("thermae.sms.sender", "1414");
        // most tests make people who sign in: this is the least that the application takes, and a quarter of what it
        // does
        settings.put("thermae.password.bcrypt-cost", "10");
        // tests wait for these
        settings.put("thermae.jobs.booking.daily-statistics.every-seconds", "1");
        settings.put("thermae.jobs.engagement.bounces.every-seconds", "2");
        settings.put("thermae.jobs.engagement.reminders.every-seconds", "1");
        settings.put("thermae.jobs.tenancy.deadlines.every-seconds", "1");
        settings.put(
                "thermae.request-log.file",
                folder.resolveSibling("requests.log").toString());
        return new TestBed(Settings.of(settings));
    }

    /**
     * The test bed of the suite.
     *
     * @throws IllegalStateException if there is none: the test has to be one of the suite's
     */
    public static TestBed current() {
        if (current == null) {
            throw new IllegalStateException("The suite has not started");
        }
        return current;
    }

    /** A build that is killed takes it along. */
    static void makeCurrent(TestBed testBed) {
        current = testBed;
        Runtime.getRuntime().addShutdownHook(new Thread(TestBed::closeCurrent, "test-bed-stop"));
    }

    static synchronized void closeCurrent() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    public Platform platform() {
        return platform;
    }

    public Backends backends() {
        return backends;
    }

    /** Where the application's server is to listen. */
    public int httpPort() {
        return httpPort;
    }

    /** What the application has noted of requests and deliveries so far, one JSON object a line. */
    public List<String> requestLog() {
        try {
            return Files.readAllLines(Path.of(environment("THERMAE_REQUEST_LOG_FILE") + ".0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The line that holds an id and fits; it is written after the answer.
     *
     * @param id of a request or a trace
     */
    public JsonObject logged(String id, Predicate<JsonObject> wanted) {
        return Awaitility.await("the line of " + id)
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> requestLog().stream()
                                .filter(line -> line.contains(id))
                                .map(Body::read)
                                .filter(wanted)
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    /** The environment variables of a server that runs the application on this test bed. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Where the mail server takes mail. */
    public int smtpPort() {
        return Integer.parseInt(environment("THERMAE_MAIL_SMTP_PORT"));
    }

    private String environment(String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalStateException("The server is given no " + name);
        }
        return value;
    }

    @Override
    public void close() {
        backends.close();
    }
}
