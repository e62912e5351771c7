package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;

/**
 * Another branch of a business, open around the clock, with one master who works there only and always.
 *
 * @param id of the branch
 * @param zone in which it is
 * @param masterId who works there
 */
public record SecondBranch(UUID id, ZoneId zone, UUID masterId) {

    /** Opens it. */
    public static SecondBranch of(Business business, ZoneId zone, Service... services) {
        UUID branch = UUID.fromString(business.owner()
                .post(
                        "/branches",
                        body(
                                "name",
                                "By the lake",
                                "timeZone",
                                zone.getId(),
                                "businessHours",
                                aroundTheClock("opens", "closes")))
                .expect(201)
                .text("/id"));
        UUID master = UUID.fromString(business.owner()
                .post(
                        "/masters",
                        body(
                                "firstName",
                                "Dina",
                                "lastName",
                                "Serik",
                                "email",
                                Unique.email("dina"),
                                "branchIds",
                                list(branch),
                                "serviceIds",
                                list(Arrays.stream(services).map(Service::id).toArray()),
                                "schedule",
                                aroundTheClock("start", "end")))
                .expect(201)
                .text("/id"));
        return new SecondBranch(branch, zone, master);
    }

    /** Has somebody visit it, at a time of its own clock. */
    public Booking isVisitedBy(Visitor visitor, Service service, LocalDate day, LocalTime time) {
        return Booking.of(
                visitor.api(),
                visitor.api()
                        .post(
                                "/public/booking",
                                Body.with(
                                        visitor.books(service)
                                                .request(day.atTime(time)
                                                        .atZone(zone)
                                                        .toOffsetDateTime()),
                                        "branchId",
                                        id))
                        .expect(201));
    }

    private static JsonArray aroundTheClock(String from, String to) {
        JsonArrayBuilder week = Json.createArrayBuilder();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(body("dayOfWeek", day, from, "00:00", to, "00:00"));
        }
        return week.build();
    }
}
