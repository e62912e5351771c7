package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** At a master whom everybody wants, only those wait for each other who want the same time. */
@ArquillianTest
@RunAsClient
public class BookingSideBySideIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("side-by-side").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);

    @Test
    void whoBooksAnotherTimeWaitsForNobody() {
        Answer afternoon = whileSomebodyBooksNoon(() -> joined(books("Dana", at(14))));

        afternoon.expect(201);
    }

    @Test
    void whoBooksTheSameTimeWaitsAndOneOfThemGetsIt() {
        List<CompletableFuture<Answer>> asked = whileSomebodyBooksNoon(() -> {
            List<CompletableFuture<Answer>> both = List.of(books("Dana", at(12)), books("Bolat", at(12)));
            untilSoManyWait(2);
            return both;
        });

        assertThat(asked.stream().map(answer -> joined(answer).status())).containsExactlyInAnyOrder(201, 409);
    }

    @FunctionalInterface
    private interface Meanwhile<T> {
        T done();
    }

    /** Whoever books locks this before he writes. */
    private <T> T whileSomebodyBooksNoon(Meanwhile<T> meanwhile) {
        return platform.database().asSuperuser(other -> {
            AppDatabase.rows(
                    other,
                    "select booking.lock_times(array[?::uuid], array[?::bigint], now()) is null",
                    aigerim.id(),
                    at(12).toEpochSecond() / Duration.ofMinutes(30).toSeconds());
            return meanwhile.done();
        });
    }

    private CompletableFuture<Answer> books(String name, OffsetDateTime start) {
        return platform.anybody()
                .postLater(
                        "/public/booking",
                        spa.visitor(name).books(massage).with(aigerim).request(start));
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }

    private static Answer joined(CompletableFuture<Answer> answer) {
        return answer.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private void untilSoManyWait(int number) {
        Awaitility.await("who waits for the time")
                .atMost(Duration.ofSeconds(60))
                .until(() -> platform.database()
                                .count("select count(*) from pg_stat_activity"
                                        + " where wait_event = 'advisory' and query like '%booking.lock_times%'")
                        >= number);
    }
}
