package io.thermae.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A business that is always open, made through the API.
 *
 * @param service half an hour
 * @param masters who perform it, at any time
 */
record Spa(String subdomain, UUID tenant, UUID branch, String service, List<String> masters) {

    private static final String PASSWORD = "correct-horse-battery-staple";

    static Spa open(int port, String subdomain, int masters) {
        try (Line line = new Line(port)) {
            JsonObject registered = ok(line.post(
                    "/auth/register",
                    "",
                    """
                    {"businessName": "Bench", "subdomain": "%1$s", "timeZone": "UTC", "currency": "EUR", "locale": "en",
                     "owner": {"email": "owner@%1$s.example", "password": "%2$s", "firstName": "A", "lastName": "B"}}"""
                            .formatted(subdomain, PASSWORD)));
            String owner = logIn(line, subdomain);
            String branch = registered.getString("branchId");
            ok(line.put(
                    "/branches/" + branch + "/business-hours",
                    owner,
                    "{\"businessHours\": " + week("opens", "closes") + "}"));
            String service = ok(line.post(
                            "/services",
                            owner,
                            "{\"name\": \"Cut\", \"durationMinutes\": 30, \"price\": {\"amount\": \"20.00\", \"currency\": \"EUR\"}}"))
                    .getString("id");
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < masters; i++) {
                ids.add(ok(line.post(
                                "/masters",
                                owner,
                                """
                                {"firstName": "M%d", "lastName": "M", "branchIds": ["%s"], "serviceIds": ["%s"], "schedule": %s}"""
                                        .formatted(i, branch, service, week("start", "end"))))
                        .getString("id"));
            }
            return new Spa(
                    subdomain,
                    UUID.fromString(registered.getString("tenantId")),
                    UUID.fromString(branch),
                    service,
                    ids);
        }
    }

    /** The token of its owner. */
    String owner(Line line) {
        return logIn(line, subdomain);
    }

    private static String logIn(Line line, String subdomain) {
        return ok(line.post(
                        "/auth/login",
                        "",
                        "{\"email\": \"owner@%s.example\", \"password\": \"%s\"}".formatted(subdomain, PASSWORD)))
                .getString("accessToken");
    }

    private static String week(String from, String to) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> "{\"dayOfWeek\": \"%s\", \"%s\": \"00:00\", \"%s\": \"00:00\"}".formatted(day, from, to))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static JsonObject ok(Line.Reply reply) {
        if (reply.status() >= 300) {
            throw new IllegalStateException(reply.toString());
        }
        return Json.createReader(new StringReader(reply.body())).readObject();
    }
}
