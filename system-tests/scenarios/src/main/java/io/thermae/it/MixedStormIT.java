package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * Five hundred requests of all kinds want what three masters and two rooms can do on two days: nobody and nothing is booked
 * twice, nothing that was answered is lost, and nobody is answered with an error of ours.
 */
@ArquillianTest
@RunAsClient
public class MixedStormIT {

    private static final int REQUESTS = 500;
    private static final int FIRST_HOUR = 10;
    private static final int HOURS = 8;
    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    /** Which of the requests, drawn anew in each run, and told if it fails. */
    private final long seed = System.nanoTime();

    private final Random random = new Random(seed);
    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("mixed").approved().opensDaily("09:00", "21:00");
    private final UUID rooms = spa.resourceType("Room");
    private final Service massage =
            spa.service("Massage").lasting(60).taking(rooms, 1).costing("15000.00");

    /** The starts that a booking was answered with, for those that were booked before. */
    private final Map<UUID, ConcurrentLinkedQueue<OffsetDateTime>> answered = new ConcurrentHashMap<>();

    @Test
    void whatIsAnsweredIsWhatIsThere() throws Exception {
        spa.resource(rooms, "Blue", 1);
        spa.resource(rooms, "Green", 1);
        List<Master> masters = IntStream.range(0, 3)
                .mapToObj(number ->
                        spa.master("M" + number).workingDaily("10:00", "19:00").performing(massage))
                .toList();
        List<Booking> held = IntStream.range(0, 6)
                .mapToObj(number -> hold(FIRST_HOUR + number))
                .toList();
        List<Booking> booked = IntStream.range(0, 6)
                .mapToObj(number -> Booking.of(
                        platform.anybody(),
                        visitor(number)
                                .books(massage)
                                .triesAt(at(TUESDAY.plusDays(1), FIRST_HOUR + number))
                                .expect(201)))
                .toList();
        List<Booking> movable = new ArrayList<>(held);
        movable.addAll(booked);
        movable.forEach(booking -> answered.put(booking.id(), new ConcurrentLinkedQueue<>(List.of(booking.start()))));

        List<Work> works = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            works.add(work(i, masters, movable, held));
        }
        Collections.shuffle(works, random);
        List<Answer> answers = all(works);

        assertThat(answers)
                .as("seed " + seed)
                .allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201, 409))
                .anySatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(answer -> assertThat(
                        answer.text("/error"))
                .isIn("slot_taken", "series_conflict", "illegal_transition"));
        nothingIsTakenTwice();
        whatIsReservedIsWhatIsBooked();
        nothingThatWasAnsweredIsLost(answers);
        whoComesTooLateIsOfferedWhatIsFree();
    }

    /** One request. */
    @FunctionalInterface
    private interface Work {
        Answer send();
    }

    private Work work(int number, List<Master> masters, List<Booking> movable, List<Booking> held) {
        OffsetDateTime start = anyStart();
        Booking some = movable.get(random.nextInt(movable.size()));
        Booking hold = held.get(random.nextInt(held.size()));
        Master master = masters.get(random.nextInt(masters.size()));
        boolean named = random.nextBoolean();
        return switch (number % 6) {
            case 0 ->
                () -> named
                        ? visitor(number).books(massage).with(master).triesAt(start)
                        : visitor(number).books(massage).triesAt(start);
            case 1 -> () -> moved(some, start);
            case 2 ->
                () -> platform.anybody()
                        .post(
                                "/public/booking",
                                Body.with(visitor(number).books(massage).request(start), "hold", true));
            case 3 ->
                () -> platform.anybody()
                        .post("/public/booking/" + hold.id() + "/confirm?token=" + hold.manageToken(), body());
            case 4 ->
                () -> named
                        ? spa.owner().post("/series", series(number, start))
                        : visitor(number).books(massage).with(master).triesAt(start);
            default -> () -> named ? visitor(number).books(massage).triesAt(start) : moved(some, start);
        };
    }

    private Answer moved(Booking booking, OffsetDateTime start) {
        Answer answer = spa.owner().put("/bookings/" + booking.id(), body("start", start));
        if (answer.status() == 200) {
            answered.computeIfAbsent(booking.id(), id -> new ConcurrentLinkedQueue<>())
                    .add(OffsetDateTime.parse(answer.text("/start")));
        }
        return answer;
    }

    private static List<Answer> all(List<Work> works) throws Exception {
        ExecutorService everybody = Executors.newFixedThreadPool(works.size());
        try {
            List<Future<Answer>> futures = new ArrayList<>();
            for (Work work : works) {
                futures.add(everybody.submit(work::send));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            everybody.shutdownNow();
        }
    }

    private void nothingIsTakenTwice() {
        assertThat(platform.database()
                        .count(
                                """
                                select count(*)
                                from booking.allocation a
                                join booking.allocation b
                                  on a.tenant_id = b.tenant_id and a.resource_id = b.resource_id and a.unit = b.unit
                                 and a.starts_at < b.ends_at and b.starts_at < a.ends_at
                                where a.tenant_id = ? and a.active and b.active and a.ctid < b.ctid
                                """,
                                spa.tenantId()))
                .as("seed " + seed)
                .isZero();
    }

    /** Each visit that takes place has its master and one room, then and only then. */
    private void whatIsReservedIsWhatIsBooked() {
        assertThat(platform.database()
                        .count(
                                """
                                select count(*)
                                from booking.booking b
                                left join lateral (
                                    select count(*) as reserved,
                                           count(*) filter (where a.starts_at = b.starts_at and a.ends_at = b.ends_at) as right_then
                                    from booking.allocation a
                                    where a.tenant_id = b.tenant_id and a.booking_id = b.id and a.active) as its on true
                                where b.tenant_id = ? and b.status in ('PENDING', 'CONFIRMED')
                                  and (its.reserved <> 2 or its.right_then <> 2)
                                """,
                                spa.tenantId()))
                .as("seed " + seed)
                .isZero();
    }

    private void nothingThatWasAnsweredIsLost(List<Answer> answers) {
        long single = answers.stream()
                .filter(answer -> answer.status() == 201 && answer.has("/number"))
                .count();
        long inSeries = answers.stream()
                .filter(answer -> answer.status() == 201 && !answer.has("/number"))
                .mapToLong(answer -> answer.list("/bookings").size())
                .sum();
        assertThat(platform.database()
                        .count("select count(*) from booking.booking where tenant_id = ?", spa.tenantId()))
                .as("seed " + seed)
                .isEqualTo(single + inSeries + answered.size());
        answered.forEach((id, starts) -> assertThat(OffsetDateTime.parse(
                        spa.owner().get("/bookings/" + id).expect(200).text("/start")))
                .as("seed " + seed)
                .isIn(starts));
    }

    private void whoComesTooLateIsOfferedWhatIsFree() {
        Answer late = IntStream.range(0, 2 * HOURS)
                .mapToObj(hour -> visitor(1000 + hour)
                        .books(massage)
                        .triesAt(at(TUESDAY.plusDays(hour / HOURS), FIRST_HOUR + hour % HOURS)))
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(late.list("/details/alternatives")).isNotEmpty();
        OffsetDateTime offered = OffsetDateTime.parse(late.text("/details/alternatives/0/start"));
        visitor(2000).books(massage).triesAt(offered).expect(201);
    }

    private Booking hold(int hour) {
        return Booking.of(
                platform.anybody(),
                platform.anybody()
                        .post(
                                "/public/booking",
                                Body.with(visitor(hour).books(massage).request(at(TUESDAY, hour)), "hold", true))
                        .expect(201));
    }

    private JsonObject series(int number, OffsetDateTime start) {
        return body(
                "items",
                list(body("serviceId", massage.id())),
                "start",
                start,
                "rule",
                "FREQ=DAILY;COUNT=2",
                "onConflict",
                number % 4 == 0 ? "SKIP" : "REFUSE",
                "client",
                body("name", "Client " + number, "phone", visitor(number).phone()));
    }

    private Visitor visitor(int number) {
        return spa.visitor("Client " + number);
    }

    private OffsetDateTime anyStart() {
        return at(TUESDAY.plusDays(random.nextInt(2)), FIRST_HOUR + random.nextInt(HOURS));
    }

    private OffsetDateTime at(LocalDate date, int hour) {
        return date.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
