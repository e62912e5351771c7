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
 * A business, made through the API.
 *
 * @param service half an hour
 * @param masters who perform it, whenever the business is open
 * @param rooms one of which the service takes; empty: it takes none
 */
record Spa(String subdomain, UUID tenant, UUID branch, String service, List<String> masters, List<String> rooms) {

    private static final String PASSWORD = "correct-horse-battery-staple";

    /** One that is always open. */
    static Spa open(int port, String subdomain, int masters) {
        return open(port, subdomain, masters, 0, "00:00", "00:00");
    }

    /** One with rooms, that is open each day from then to then. */
    static Spa open(int port, String subdomain, int masters, int rooms, String opens, String closes) {
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
                    "{\"businessHours\": " + week("opens", opens, "closes", closes) + "}"));
            String type = ok(line.post("/resource-types", owner, "{\"name\": \"Room\"}"))
                    .getString("id");
            List<String> roomIds = new ArrayList<>();
            for (int i = 0; i < rooms; i++) {
                roomIds.add(ok(line.post(
                                "/resources",
                                owner,
                                "{\"name\": \"Room %d\", \"resourceTypeId\": \"%s\", \"branchId\": \"%s\"}"
                                        .formatted(i, type, branch)))
                        .getString("id"));
            }
            String needs = rooms == 0 ? "" : "{\"resourceTypeId\": \"%s\", \"quantity\": 1}".formatted(type);
            String service = ok(line.post(
                            "/services",
                            owner,
                            """
                            {"name": "Cut", "durationMinutes": 30, "price": {"amount": "20.00", "currency": "EUR"},
                             "resources": [%s]}"""
                                    .formatted(needs)))
                    .getString("id");
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < masters; i++) {
                ids.add(ok(line.post(
                                "/masters",
                                owner,
                                """
                                {"firstName": "M%d", "lastName": "M", "branchIds": ["%s"], "serviceIds": ["%s"], "schedule": %s}"""
                                        .formatted(i, branch, service, week("start", opens, "end", closes))))
                        .getString("id"));
            }
            return new Spa(
                    subdomain,
                    UUID.fromString(registered.getString("tenantId")),
                    UUID.fromString(branch),
                    service,
                    ids,
                    roomIds);
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

    private static String week(String from, String opens, String to, String closes) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> "{\"dayOfWeek\": \"%s\", \"%s\": \"%s\", \"%s\": \"%s\"}"
                        .formatted(day, from, opens, to, closes))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static JsonObject ok(Line.Reply reply) {
        if (reply.status() >= 300) {
            throw new IllegalStateException(reply.toString());
        }
        return Json.createReader(new StringReader(reply.body())).readObject();
    }
}
