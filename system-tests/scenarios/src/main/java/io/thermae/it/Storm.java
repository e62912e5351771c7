package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiter;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What clients, staff and programs ask for at once, of three masters and two rooms on two days; and what was answered. */
final class Storm {

    static final int FIRST_HOUR = 10;
    static final int HOURS = 8;
    static final LocalDate TUESDAY = Platform.today().plusDays(8);

    /** One request. */
    @FunctionalInterface
    interface Work {
        Answer send();
    }

    private final Random random;
    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("mixed").approved().opensDaily("09:00", "21:00");
    private final UUID rooms = spa.resourceType("Room");
    private final Service massage =
            spa.service("Massage").lasting(60).taking(rooms, 1).costing("15000.00");
    private final Service yoga =
            spa.service("Yoga").lasting(60).taking(rooms, 1).with("places", 6).costing("3000.00");
    private final List<Master> masters;
    private final List<String> groups;
    private final List<Booking> held;
    private final List<Booking> movable;
    private final List<Waiter> offered;

    /** Those who have joined meanwhile. */
    private final Queue<Waiter> joined = new ConcurrentLinkedQueue<>();

    /** The starts that a booking, or a group visit, was answered with when it was moved. */
    private final Map<String, Queue<OffsetDateTime>> moves = new ConcurrentHashMap<>();

    /** How often a group visit was changed. */
    private final Map<String, Queue<Answer>> changes = new ConcurrentHashMap<>();

    Storm(Random random) {
        this.random = random;
        spa.resource(rooms, "Blue", 1);
        spa.resource(rooms, "Green", 1);
        masters = IntStream.range(0, 3)
                .mapToObj(number ->
                        spa.master("M" + number).workingDaily("10:00", "19:00").performing(massage, yoga))
                .toList();
        // the last one has places for all who find none elsewhere
        groups = Stream.of(at(TUESDAY, 12), at(TUESDAY.plusDays(1), 14), at(TUESDAY.plusDays(3), 12))
                .map(this::planned)
                .toList();
        spa.owner().put("/group-visits/" + groups.get(2), body("places", 100)).expect(200);
        offered = IntStream.range(0, 4)
                .mapToObj(number -> Waiter.joins(platform, spa, massage, "Waiter " + number, body()))
                .toList();
        offered.forEach(Waiter::isOffered);
        held = booked(TUESDAY, true);
        movable = Stream.concat(held.stream(), booked(TUESDAY.plusDays(1), false).stream())
                .toList();
    }

    Business spa() {
        return spa;
    }

    Service massage() {
        return massage;
    }

    Service yoga() {
        return yoga;
    }

    /** Those that were booked before, and may be moved. */
    List<Booking> movable() {
        return movable;
    }

    /** The group visits that may be moved. */
    List<String> groups() {
        return groups.subList(0, 2);
    }

    Stream<Waiter> waiters() {
        return Stream.concat(offered.stream(), joined.stream());
    }

    /** What was answered when it was moved, in no order. */
    Queue<OffsetDateTime> moves(Object id) {
        return moves.computeIfAbsent(id.toString(), any -> new ConcurrentLinkedQueue<>());
    }

    /** How often a group visit was said to have been changed. */
    int changes(String group) {
        return (int) changes.getOrDefault(group, new ConcurrentLinkedQueue<>()).stream()
                .map(answer -> answer.text("/version"))
                .distinct()
                .count();
    }

    Work work(int number) {
        OffsetDateTime start = anyStart();
        Master master = one(masters);
        Booking some = one(movable);
        Booking hold = one(held);
        Waiter waiter = one(offered);
        String group = one(groups());
        boolean named = random.nextBoolean();
        return switch (number % 10) {
            case 0 ->
                () -> named
                        ? visitor(number).books(massage).with(master).triesAt(start)
                        : visitor(number).books(massage).triesAt(start);
            case 1 -> () -> moved(some, start);
            case 2 -> () -> post(Body.with(visitor(number).books(massage).request(start), "hold", true));
            case 3 ->
                () -> platform.anybody()
                        .post("/public/booking/" + hold.id() + "/confirm?token=" + hold.manageToken(), body());
            case 4 -> () -> spa.owner().post("/series", series(number, start, named ? "SKIP" : "REFUSE"));
            case 5 ->
                () -> post(Body.with(
                        visitor(number).books(yoga).request(named ? groupStart(group) : start),
                        "partySize",
                        1 + number / 10 % 3));
            case 6 -> () -> named ? groupMoved(group, start) : grown(group, 4 + number / 10 % 5);
            case 7 -> () -> waiter.answers(named ? "accept" : "decline");
            case 8 -> () -> joins(number);
            default -> () -> imports(number, start);
        };
    }

    private String planned(OffsetDateTime start) {
        String group = spa.owner()
                .post("/group-visits", body("serviceId", yoga.id(), "start", start))
                .expect(201)
                .text("/id");
        moves(group).add(start);
        return group;
    }

    private List<Booking> booked(LocalDate date, boolean hold) {
        List<Booking> done = new ArrayList<>();
        for (int hour = 0; hour < HOURS && done.size() < 6; hour++) {
            Answer answer =
                    post(Body.with(visitor(hour).books(massage).request(at(date, FIRST_HOUR + hour)), "hold", hold));
            if (answer.status() == 201) {
                done.add(Booking.of(platform.anybody(), answer));
            }
        }
        done.forEach(booking -> moves(booking.id()).add(booking.start()));
        return done;
    }

    private Answer moved(Booking booking, OffsetDateTime start) {
        Answer answer = spa.owner().put("/bookings/" + booking.id(), body("start", start));
        if (answer.status() == 200) {
            moves(booking.id()).add(OffsetDateTime.parse(answer.text("/start")));
        }
        return answer;
    }

    private Answer groupMoved(String group, OffsetDateTime start) {
        return changed(group, body("start", start));
    }

    private Answer grown(String group, int places) {
        return changed(group, body("places", places));
    }

    private Answer changed(String group, JsonObject change) {
        Answer answer = spa.owner().put("/group-visits/" + group, change);
        if (answer.status() == 200) {
            changes.computeIfAbsent(group, any -> new ConcurrentLinkedQueue<>()).add(answer);
            moves(group).add(OffsetDateTime.parse(answer.text("/start")));
        }
        return answer;
    }

    private OffsetDateTime groupStart(String group) {
        return OffsetDateTime.parse(
                spa.owner().get("/group-visits/" + group).expect(200).text("/start"));
    }

    private Answer joins(int number) {
        Waiter waiter = Waiter.joins(platform, spa, massage, "Waiter " + number, body());
        joined.add(waiter);
        return waiter.joined();
    }

    private Answer imports(int number, OffsetDateTime start) {
        String row = start + ",%s,,Client " + number + ",%s,\r\n";
        String table = "start,services,masters,name,phone,email\r\n"
                + row.formatted("Massage", visitor(number).phone())
                + row.formatted("Massage", visitor(number).phone())
                + row.formatted("Yoga", visitor(number).phone());
        return spa.owner().send("POST", "/imports/bookings?onRefusal=SKIP", "text/csv", table);
    }

    private Answer post(JsonObject visit) {
        return platform.anybody().post("/public/booking", visit);
    }

    private JsonObject series(int number, OffsetDateTime start, String onConflict) {
        return body(
                "items",
                list(body("serviceId", massage.id())),
                "start",
                start,
                "rule",
                "FREQ=DAILY;COUNT=2",
                "onConflict",
                onConflict,
                "client",
                body("name", "Client " + number, "phone", visitor(number).phone()));
    }

    Visitor visitor(int number) {
        return spa.visitor("Client " + number);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private OffsetDateTime anyStart() {
        return at(TUESDAY.plusDays(random.nextInt(2)), FIRST_HOUR + random.nextInt(HOURS));
    }

    OffsetDateTime at(LocalDate date, int hour) {
        return date.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
