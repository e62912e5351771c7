package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Days;
import io.thermae.it.support.DaysByHand;
import io.thermae.it.support.Master;
import io.thermae.it.support.MastersByDay;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.ServiceDays;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Visits are counted as they are, on all days that they concern, whenever and in whichever way they have changed. */
@ArquillianTest
@RunAsClient
public class DailyStatisticsIT {

    private static final long SEED = 20240227;
    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final LocalDate LAST = TUESDAY.plusDays(4);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("days").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.50");
    private final Service sauna = spa.service("Sauna").lasting(30).costing("5000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage, sauna);
    private final UUID lake = branch();
    private final Days days = Days.of(spa.owner(), TUESDAY, LAST);

    @Test
    void randomVisitsOfTwoBranchesAreCountedAsOneDoesByHand() {
        Random random = new Random(SEED);
        spa.master("Bota").workingDaily("00:00", "00:00").performing(massage, sauna);
        spa.master("Sapar").workingDaily("12:00", "14:00").performing(sauna);
        UUID dina = master("Dina");
        List<Visitor> visitors = List.of(
                spa.visitor("Dana"),
                spa.visitor("Timur"),
                spa.visitor("Zere"),
                spa.visitor("Bolat"),
                spa.visitor("Gul"));
        List<String> booked = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Visitor visitor = visitors.get(random.nextInt(visitors.size()));
            boolean atTheLake = random.nextInt(3) == 0;
            Answer answer = platform.anybody()
                    .post(
                            "/public/booking",
                            body(
                                    "subdomain", spa.subdomain(),
                                    "branchId", atTheLake ? lake : spa.branchId(),
                                    "items",
                                            random.nextBoolean()
                                                    ? list(
                                                            body("serviceId", massage.id()),
                                                            body("serviceId", sauna.id()))
                                                    : list(body("serviceId", massage.id())),
                                    "start",
                                            TUESDAY.plusDays(random.nextInt(4))
                                                    .atTime(10 + random.nextInt(10), 0)
                                                    .atZone(atTheLake ? TOKYO : spa.zone())
                                                    .toOffsetDateTime(),
                                    "client", visitor.client()));
            if (answer.status() == 201) {
                booked.add(answer.text("/id"));
            }
        }
        assertThat(booked).hasSizeGreaterThan(25);
        isAsByHand();

        // nothing of it in the order in which it happened
        for (String id : booked) {
            changed(id, random);
        }
        DaysByHand hand = isAsByHand();
        assertThat(hand.size()).isEqualTo(booked.size());
        MastersByDay.areAsReported(spa, List.of(spa.branchId(), lake), List.of(aigerim.id(), dina), TUESDAY, LAST);
        hasTheSumsOfTheDays();

        Map<String, String> before = days.told("master", "");
        platform.database().change("delete from booking.statistics_revenue where tenant_id = ?", spa.tenantId());
        platform.database()
                .change(
                        "update booking.statistics_figure set completed = completed + 7, new_customers = 3,"
                                + " booked_seconds = 5, working_seconds = 60 where tenant_id = ?",
                        spa.tenantId());
        platform.database()
                .change("delete from booking.statistics_business_figure where tenant_id = ?", spa.tenantId());
        platform.database().change("delete from booking.statistics_first_visit where tenant_id = ?", spa.tenantId());
        assertThat(days.told("master", "")).isNotEqualTo(before);
        assertThat(spa.owner()
                        .post("/reports/daily/recompute", body("from", TUESDAY, "to", LAST))
                        .expect(202)
                        .text("/days"))
                .isEqualTo("10");
        isAsByHand();
        MastersByDay.areAsReported(spa, List.of(spa.branchId(), lake), List.of(aigerim.id(), dina), TUESDAY, LAST);
        assertThat(days.told("master", "")).isEqualTo(before);
    }

    @Test
    void whatChangesLateIsToldOfAllDaysThatItConcerns() {
        Visitor dana = spa.visitor("Dana");
        Booking first = dana.books(massage).at(at(0, 12));
        Booking second = dana.books(massage).at(at(2, 12));
        String here = spa.branchId().toString();

        // the later visit is the only one that took place
        complete(second);
        isTold(2, here, "[0, 0, 0, 1, 0, 0, 0] / 60 / [15000.50] / 1, 0");
        isTold(0, here, "[0, 1, 0, 0, 0, 0, 0] / 60 / [] / 0, 0");

        // and now it turns out that the first one did, too
        complete(first);
        isTold(0, here, "[0, 0, 0, 1, 0, 0, 0] / 60 / [15000.50] / 1, 0");
        isTold(2, here, "[0, 0, 0, 1, 0, 0, 0] / 60 / [15000.50] / 0, 1");

        // a visit goes to another day, another branch, and does not take place there
        UUID dina = master("Dina");
        Booking moves = spa.visitor("Timur").books(massage).at(at(1, 12));
        isTold(1, here, "[0, 1, 0, 0, 0, 0, 0] / 60 / [] / 0, 0");
        spa.owner()
                .put("/bookings/" + moves.id(), body("branchId", lake, "masterId", dina, "start", tokyo(3, 20)))
                .expect(200);
        isTold(3, lake.toString(), "[0, 1, 0, 0, 0, 0, 0] / 60 / [] / 0, 0");
        assertThat(days.told("branch", "")).doesNotContainKey(TUESDAY.plusDays(1) + " " + here);
        spa.owner().delete("/bookings/" + moves.id()).expect(200);
        isTold(3, lake.toString(), "[0, 0, 0, 0, 1, 0, 0] / 0 / [] / 0, 0");

        // who was two is one, and then nobody
        Booking other = spa.visitor("Dana Omarova").books(massage).at(at(1, 15));
        complete(other);
        isTold(1, here, "[0, 0, 0, 1, 0, 0, 0] / 60 / [15000.50] / 1, 0");
        String card = first.placed().text("/customerId");
        spa.owner()
                .post(
                        "/customers/" + card + "/merge",
                        body("otherId", other.placed().text("/customerId")))
                .expect(200);
        isTold(1, here, "[0, 0, 0, 1, 0, 0, 0] / 60 / [15000.50] / 0, 1");
        spa.owner()
                .post("/customers/" + card + "/erasure", body("reason", "Asked for it"))
                .expect(204);
        isTold(0, here, "[0, 0, 0, 1, 0, 0, 0] / 60 / [15000.50] / 0, 0");
        isTold(2, here, "[0, 0, 0, 1, 0, 0, 0] / 60 / [15000.50] / 0, 0");
    }

    private DaysByHand isAsByHand() {
        days.settled();
        DaysByHand hand = DaysByHand.of(spa, TUESDAY.minusDays(2), LAST.plusDays(2));
        for (String by : List.of("business", "branch", "master", "service")) {
            assertThat(days.told(by, "")).as("seed %d, by %s", SEED, by).isEqualTo(hand.figures(by));
        }
        // nine hours of one, the twelve in which it is open of another, and two more for the sauna; eighteen by the
        // lake
        ServiceDays.areAsByHand(spa, spa.branchId(), Map.of(massage.id(), 1260, sauna.id(), 1380), TUESDAY, LAST);
        ServiceDays.areAsByHand(spa, lake, Map.of(massage.id(), 1080, sauna.id(), 1080), TUESDAY, LAST);
        ServiceDays.areAsByHand(spa, null, Map.of(massage.id(), 2340, sauna.id(), 2460), TUESDAY, LAST);
        return hand;
    }

    private void hasTheSumsOfTheDays() {
        for (String figure : List.of("bookedMinutes", "workingMinutes", "newCustomers", "returningCustomers")) {
            int ofBranches = sum(figure, "");
            int ofBusiness = sum(figure, "&by=business");
            assertThat(sum(figure, "&groupBy=week")).as(figure).isEqualTo(ofBranches);
            assertThat(sum(figure, "&groupBy=month&by=business")).as(figure).isEqualTo(ofBusiness);
            if (figure.equals("returningCustomers")) {
                // who was in both branches on one day is one
                assertThat(ofBusiness).isLessThanOrEqualTo(ofBranches);
            } else {
                assertThat(ofBusiness).as(figure).isEqualTo(ofBranches);
            }
            if (!figure.endsWith("Customers")) {
                // a visit of two masters is each one's
                assertThat(sum(figure, "&by=master")).as(figure).isEqualTo(ofBranches);
            }
        }
        Answer page = days.ask("&limit=1").expect(200);
        assertThat(page.items()).hasSize(1);
        assertThat(days.ask("&limit=1&cursor=" + page.text("/nextCursor")).items())
                .hasSize(1)
                .doesNotContainAnyElementsOf(page.items());
    }

    private int sum(String figure, String more) {
        return days.lines(more).stream().mapToInt(line -> line.getInt(figure)).sum();
    }

    private void changed(String id, Random random) {
        String path = "/bookings/" + id;
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                spa.owner().post(path + "/check-in").expect(200);
                boolean partly = random.nextInt(3) == 0
                        && spa.owner().get(path).list("/items").size() == 2;
                spa.owner()
                        .post(path + "/complete", partly ? body("leftOut", list(1)) : body())
                        .expect(200);
            }
            case 2 -> spa.owner().delete(path).expect(200);
            case 3 ->
                platform.database()
                        .change("update booking.booking set status = 'NO_SHOW' where id = ?", UUID.fromString(id));
            case 4 -> {
                OffsetDateTime start =
                        OffsetDateTime.parse(spa.owner().get(path).expect(200).text("/start"));
                spa.owner().put(path, body("start", start.plusDays(1 - random.nextInt(2))));
            }
            default -> spa.owner().post(path + "/check-in").expect(200);
        }
    }

    private void isTold(int day, String key, String figures) {
        assertThat(days.settled().told("branch", "")).containsEntry(TUESDAY.plusDays(day) + " " + key, figures);
    }

    private void complete(Booking booking) {
        spa.owner().post("/bookings/" + booking.id() + "/check-in").expect(200);
        spa.owner().post("/bookings/" + booking.id() + "/complete").expect(200);
    }

    private UUID branch() {
        JsonArrayBuilder week = Json.createArrayBuilder();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(body("dayOfWeek", day, "opens", "06:00", "closes", "00:00"));
        }
        return UUID.fromString(spa.owner()
                .post(
                        "/branches",
                        body("name", "By the lake", "timeZone", TOKYO.getId(), "businessHours", week.build()))
                .expect(201)
                .text("/id"));
    }

    private UUID master(String name) {
        JsonArrayBuilder week = Json.createArrayBuilder();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(body("dayOfWeek", day, "start", "06:00", "end", "00:00"));
        }
        JsonArray schedule = week.build();
        return UUID.fromString(spa.owner()
                .post(
                        "/masters",
                        body(
                                "firstName",
                                name,
                                "lastName",
                                "Serik",
                                "email",
                                Unique.email("dina"),
                                "branchIds",
                                list(lake),
                                "serviceIds",
                                list(massage.id(), sauna.id()),
                                "schedule",
                                schedule))
                .expect(201)
                .text("/id"));
    }

    private OffsetDateTime at(int day, int hour) {
        return TUESDAY.plusDays(day).atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }

    private static OffsetDateTime tokyo(int day, int hour) {
        return TUESDAY.plusDays(day).atTime(hour, 0).atZone(TOKYO).toOffsetDateTime();
    }
}
