package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AccessTable;
import io.thermae.it.support.AccessTable.Line;
import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.ApiDescription;
import io.thermae.it.support.Business;
import io.thermae.it.support.FurnishedBusiness;
import io.thermae.it.support.Hostile;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Ten thousand requests that nobody well-meaning sends: each is refused, none is an error of ours, nothing is written. */
@ArquillianTest
@RunAsClient
public class HostileRequestsIT {

    private static final int REQUESTS = 10_000;
    private static final long SEED = 20240226;
    private static final int AT_ONCE = 8;
    private static final int NOT_IMPLEMENTED = 501;

    private static final List<String> PARAMETERS = List.of(
            "from",
            "to",
            "createdFrom",
            "createdTo",
            "by",
            "groupBy",
            "limit",
            "cursor",
            "status",
            "action",
            "actorId",
            "entityId",
            "masterId",
            "branchId",
            "serviceId",
            "customerId",
            "tenantId",
            "token",
            "q");

    private static final List<String> HEADERS = List.of(
            "Idempotency-Key", "If-Match", "If-None-Match", "Accept-Language", "Accept", "X-Request-Id", "traceparent");

    private final Platform platform = Platform.current();
    private final ApiDescription description = ApiDescription.of(platform);
    private final List<Line> lines = AccessTable.lines();
    private final List<Line> withBody = lines.stream()
            .filter(line ->
                    description.requestSchema(line.method(), line.path()).isPresent())
            .toList();
    private final List<Line> withParameter =
            lines.stream().filter(line -> line.path().contains("{")).toList();
    private final List<Line> reading =
            lines.stream().filter(line -> line.method().equals("GET")).toList();

    private final Map<String, JsonValue> known = Map.of(
            "branchIds", list(UUID.randomUUID()),
            "serviceIds", list(UUID.randomUUID()),
            "price", body("amount", "1500.00", "currency", "KZT"));

    @Test
    void areRefusedAndWriteNothing() throws InterruptedException {
        Business spa = FurnishedBusiness.of(platform, "hostile");
        Api owner = spa.owner();
        Map<String, String> before = rowsOf(spa);
        long tenants = tenants();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();

        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        for (int i = 0; i < REQUESTS; i++) {
            long seed = SEED + i;
            senders.execute(() -> sendUnlessCut(owner, seed).ifPresent(wrong::add));
        }
        senders.shutdown();

        assertThat(senders.awaitTermination(10, TimeUnit.MINUTES))
                .as("no request hangs")
                .isTrue();
        assertThat(wrong).isEmpty();
        assertThat(rowsOf(spa)).isEqualTo(before);
        assertThat(tenants()).isEqualTo(tenants);
    }

    /** A connection may end just when it is used again, which is nobody's fault; a request that ends it does so each time. */
    private Optional<String> sendUnlessCut(Api owner, long seed) {
        try {
            return send(owner, seed);
        } catch (UncheckedIOException first) {
            try {
                return send(owner, seed);
            } catch (UncheckedIOException second) {
                return Optional.of("seed " + seed + ": " + second);
            }
        }
    }

    /** What was wrong with the answer; empty if nothing was. */
    private Optional<String> send(Api owner, long seed) {
        Hostile hostile = new Hostile(seed);
        try {
            Api api = hostile.inOneOf(4) ? platform.anybody() : owner;
            Answer answer =
                    switch ((int) (seed % 7)) {
                        case 0 -> noObject(api, hostile);
                        case 1, 2 -> spoiled(api, hostile);
                        case 3 -> hostilePath(api, hostile);
                        case 4 -> hostileQuery(api, hostile);
                        case 5 -> hostileHeader(api, hostile);
                        default -> hostileMethod(api, hostile);
                    };
            boolean read = (seed % 7 == 3 || seed % 7 == 4 || seed % 7 == 6);
            boolean fine = answer.status() == NOT_IMPLEMENTED
                    || answer.status() >= 400 && answer.status() < 500
                    || read && answer.status() < 400;
            return fine ? Optional.empty() : Optional.of("seed " + seed + ": " + answer);
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | AssertionError e) {
            return Optional.of("seed " + seed + ": " + e);
        }
    }

    private Answer noObject(Api api, Hostile hostile) {
        Line line = hostile.oneOf(withBody);
        return api.send(
                line.method(), path(line, UUID.randomUUID().toString()), "application/json", hostile.noObject());
    }

    private Answer spoiled(Api api, Hostile hostile) {
        Line line = hostile.oneOf(withBody);
        return api.send(
                line.method(),
                path(line, UUID.randomUUID().toString()),
                "application/json",
                hostile.spoiled(sample(line)).toString());
    }

    private Answer hostilePath(Api api, Hostile hostile) {
        Line line = hostile.oneOf(withParameter);
        // an empty part would be another operation, which may well be allowed
        String text = shortened(hostile.text());
        String path = path(line, text.isEmpty() || text.matches("\\.+") ? "null" : encoded(text));
        return line.method().equals("GET")
                ? api.get(path)
                : api.send(line.method(), path, "application/json", sample(line).toString());
    }

    private Answer hostileQuery(Api api, Hostile hostile) {
        Line line = hostile.oneOf(reading);
        String query = hostile.oneOf(PARAMETERS) + "=" + encoded(shortened(hostile.text())) + "&"
                + hostile.oneOf(PARAMETERS) + "=" + encoded(shortened(hostile.text()));
        return api.get(path(line, UUID.randomUUID().toString()) + "?" + query);
    }

    private Answer hostileHeader(Api api, Hostile hostile) {
        Line line = hostile.oneOf(withBody);
        String value = shortened(hostile.text()).replaceAll("[^\\x20-\\x7e]", "?");
        Api spoiled = hostile.inOneOf(5)
                ? platform.anybody().withToken(value.replace(' ', '_') + ".a.b")
                : api.withHeader(hostile.oneOf(HEADERS), value);
        String type = hostile.inOneOf(3) ? "text/plain" : "application/json";
        return spoiled.send(
                line.method(),
                path(line, UUID.randomUUID().toString()),
                type,
                hostile.spoiled(sample(line)).toString());
    }

    private Answer hostileMethod(Api api, Hostile hostile) {
        String path = hostile.inOneOf(2)
                ? path(hostile.oneOf(lines), UUID.randomUUID().toString())
                : "/" + encoded(shortened(hostile.text()));
        return api.sendRaw(hostile.oneOf(List.of("PATCH", "TRACE", "FOO", "OPTIONS", "HEAD")), path, null);
    }

    private JsonObject sample(Line line) {
        return description
                .requestSchema(line.method(), line.path())
                .map(schema -> description.sample(schema, known))
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    /** A fingerprint of each table; of the audit without the readings, which are meant to be noted. */
    private Map<String, String> rowsOf(Business spa) {
        Map<String, String> rows = new TreeMap<>(platform.database().digestsOf(spa.tenantId()));
        // when it is looked next for what need not be kept is nobody's doing
        rows.remove("tenancy.retention");
        long changes = platform.database()
                .count(
                        "select count(*) from platform.audit_entry where tenant_id = ? and action <> 'READ'",
                        spa.tenantId());
        rows.put("platform.audit_entry", String.valueOf(changes));
        return rows;
    }

    private long tenants() {
        return platform.database().count("select count(*) from tenancy.tenant");
    }

    private static String path(Line line, String parameter) {
        return line.path()
                .replaceAll("\\{\\w+}", parameter.replace("\\", "\\\\").replace("$", "\\$"));
    }

    /** Long enough to be hostile, and short enough to get past the client. */
    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 3000));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
