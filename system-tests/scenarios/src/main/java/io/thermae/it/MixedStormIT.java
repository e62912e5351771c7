package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Platform;
import io.thermae.it.support.StoredVisits;
import io.thermae.it.support.Waiter;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * Five hundred requests of all kinds want what three masters and two rooms can do on two days, bookings, moves, holds and their
 * confirmations, series, places of group visits and moves of those, offers to who waits, and imports: nobody and nothing is
 * booked twice, nothing that was answered is lost, nobody is answered with an error of ours, and who comes too late is told
 * what is free.
 */
@ArquillianTest
@RunAsClient
public class MixedStormIT {

    private static final int REQUESTS = 500;

    /** Which of the requests: the same ones in each run, unless others are asked for; when they come is chance enough. */
    private final long seed = Long.getLong("storm.seed", 20_261_122L);

    private final String about = "seed " + seed;
    private final Random random = new Random(seed);
    private final Platform platform = Platform.current();
    private final Storm storm = new Storm(random);
    private final StoredVisits stored = new StoredVisits(platform, storm.spa(), about);

    @Test
    void whatIsAnsweredIsWhatIsThere() throws Exception {
        List<Storm.Work> works = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            works.add(storm.work(i));
        }
        Collections.shuffle(works, random);
        long before = stored.unoffered();

        List<Answer> answers = all(works);

        // whoever waits still would be offered what is looked at below
        storm.waiters().forEach(Waiter::leaves);
        assertThat(answers)
                .as(about)
                .allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201, 409))
                .anySatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(refused(answers).toList()).as(about).allSatisfy(answer -> assertThat(answer.text("/error"))
                .isIn("slot_taken", "series_conflict", "illegal_transition", "places_taken"));
        stored.nothingIsTakenTwice();
        stored.haveReserved(2);
        stored.comeToGroupsAsTheyAre();
        nothingThatWasAnsweredIsLost(answers, before);
        noMoveIsLost();
        whoCameTooLateWasToldWhatIsFree(answers);
        whoComesTooLateIsOfferedWhatIsFree();
    }

    private static List<Answer> all(List<Storm.Work> works) throws Exception {
        ExecutorService everybody = Executors.newFixedThreadPool(works.size());
        try {
            List<Future<Answer>> futures = new ArrayList<>();
            for (Storm.Work work : works) {
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

    private void nothingThatWasAnsweredIsLost(List<Answer> answers, long before) {
        long single = answers.stream()
                .filter(answer -> answer.status() == 201 && answer.has("/number"))
                .count();
        long inSeries = answers.stream()
                .filter(answer -> answer.status() == 201 && answer.has("/bookings"))
                .mapToLong(answer -> answer.list("/bookings").size())
                .sum();
        long imported = answers.stream()
                .filter(answer -> answer.status() == 200 && answer.has("/rows"))
                .flatMap(answer -> answer.list("/rows").stream())
                .filter(row -> row.getString("outcome").equals("NEW"))
                .count();
        assertThat(stored.unoffered()).as(about).isEqualTo(before + single + inSeries + imported);
        Set<String> accepted = answers.stream()
                .filter(answer -> answer.status() == 200 && answer.toString().contains("/accept"))
                .map(answer -> answer.text("/id"))
                .collect(Collectors.toSet());
        assertThat(accepted).as(about).allSatisfy(booking -> assertThat(storm.spa()
                        .owner()
                        .get("/bookings/" + booking)
                        .expect(200)
                        .text("/status"))
                .isEqualTo("CONFIRMED"));
    }

    /** Each that was answered was made, after the one before it, and the last one stands. */
    private void noMoveIsLost() {
        for (Booking booking : storm.movable()) {
            assertThat(stored.moves(booking.id()))
                    .as(about)
                    .isEqualTo(storm.moves(booking.id()).size() - 1L);
            assertThat(start("/bookings/" + booking.id())).as(about).isIn(storm.moves(booking.id()));
        }
        for (String group : storm.groups()) {
            Answer now = storm.spa().owner().get("/group-visits/" + group).expect(200);
            assertThat(Integer.parseInt(now.text("/version"))).as(about).isLessThanOrEqualTo(1 + storm.changes(group));
            assertThat(start("/group-visits/" + group)).as(about).isIn(storm.moves(group));
        }
    }

    /** What each was told is free, or somebody has taken it since: nothing else is near it. */
    private void whoCameTooLateWasToldWhatIsFree(List<Answer> answers) {
        Set<Long> free = Stream.of(storm.massage(), storm.yoga())
                .flatMap(service ->
                        storm
                                .spa()
                                .availability(service)
                                .between(Platform.today(), Storm.TUESDAY.plusDays(10))
                                .stream())
                .map(slot -> slot.start().toEpochSecond())
                .collect(Collectors.toSet());
        Set<Long> taken = new HashSet<>(stored.secondsOfStarts());
        Stream.concat(storm.movable().stream().map(Booking::id), storm.groups().stream())
                .flatMap(id -> storm.moves(id).stream())
                .forEach(start -> taken.add(start.toEpochSecond()));
        long hour = Duration.ofHours(1).toSeconds();

        List<Answer> late = refused(answers)
                .filter(answer -> answer.text("/error").equals("slot_taken"))
                .toList();
        Predicate<OffsetDateTime> isOrWasFree = start -> free.contains(start.toEpochSecond())
                || taken.stream().anyMatch(other -> Math.abs(other - start.toEpochSecond()) < hour);
        assertThat(late).as(about).isNotEmpty().allSatisfy(answer -> assertThat(alternatives(answer))
                .isNotEmpty()
                .allMatch(isOrWasFree));
        // of a series what is free on the day of each that lacks a place, if anything is
        assertThat(refused(answers)
                        .filter(answer -> answer.text("/error").equals("series_conflict"))
                        .flatMap(answer -> answer.list("/details/conflicts").stream())
                        .flatMap(conflict -> conflict.getJsonArray("alternatives").stream())
                        .map(slot -> OffsetDateTime.parse(slot.asJsonObject().getString("start"))))
                .as(about)
                .allMatch(isOrWasFree);
    }

    private void whoComesTooLateIsOfferedWhatIsFree() {
        // as many as the rooms can hold, and more
        List<Answer> late = IntStream.range(0, 6 * Storm.HOURS)
                .mapToObj(number -> storm.visitor(1000 + number)
                        .books(storm.massage())
                        .triesAt(at(number / Storm.HOURS % 2, Storm.FIRST_HOUR + number % Storm.HOURS)))
                .filter(answer -> answer.status() == 409)
                .toList();
        Answer last = late.get(late.size() - 1);
        storm.visitor(2000)
                .books(storm.massage())
                .triesAt(alternatives(last).get(0))
                .expect(201);
        String group = storm.groups().get(0);
        Answer refused = IntStream.range(0, 2 * Storm.HOURS)
                .mapToObj(hour -> storm.spa()
                        .owner()
                        .put(
                                "/group-visits/" + group,
                                body("start", at(hour / Storm.HOURS, Storm.FIRST_HOUR + hour % Storm.HOURS))))
                .filter(answer -> answer.status() == 409)
                .reduce((first, second) -> second)
                .orElseThrow();
        storm.spa()
                .owner()
                .put(
                        "/group-visits/" + group,
                        body("start", alternatives(refused).get(0)))
                .expect(200);
        stored.nothingIsTakenTwice();
        stored.comeToGroupsAsTheyAre();
    }

    private static Stream<Answer> refused(List<Answer> answers) {
        return answers.stream().filter(answer -> answer.status() == 409);
    }

    private static List<OffsetDateTime> alternatives(Answer refused) {
        return refused.list("/details/alternatives").stream()
                .map((JsonObject slot) -> OffsetDateTime.parse(slot.getString("start")))
                .toList();
    }

    private OffsetDateTime start(String path) {
        return OffsetDateTime.parse(storm.spa().owner().get(path).expect(200).text("/start"));
    }

    private OffsetDateTime at(int day, int hour) {
        LocalDate date = Storm.TUESDAY.plusDays(day);
        return storm.at(date, hour);
    }
}
