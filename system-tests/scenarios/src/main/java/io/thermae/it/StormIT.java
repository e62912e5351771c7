package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Slot;
import io.thermae.it.support.Visit;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two hundred clients want the same at once: as many get it as can, and nobody is booked twice. */
@ArquillianTest
@RunAsClient
public class StormIT {

    private static final int CLIENTS = 200;
    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("storm").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");

    @Test
    void oneSlotOfOneMasterGoesToOneClient() {
        Master aigerim = spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        OffsetDateTime noon = noon();

        Map<Integer, Long> answers = storm(client -> visit(client).with(aigerim).triesLaterAt(noon));

        assertThat(answers).containsExactlyInAnyOrderEntriesOf(Map.of(201, 1L, 409, CLIENTS - 1L));
    }

    @Test
    void overlappingSlotsOfOneMasterGoToAsManyClientsAsFit() {
        Master aigerim = spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        List<List<Slot>> bundles =
                bundles(spa.availability(massage).with(aigerim).on(TUESDAY));
        List<Slot> wanted = bundles.stream().flatMap(List::stream).toList();
        assertThat(wanted).hasSizeGreaterThan(bundles.size());

        Map<Integer, Long> answers = storm(client -> visit(client)
                .with(aigerim)
                .triesLaterAt(wanted.get(client % wanted.size()).start()));

        long fits = bundles.size();
        assertThat(answers).containsExactlyInAnyOrderEntriesOf(Map.of(201, fits, 409, CLIENTS - fits));
    }

    @Test
    void oneSlotOfThreeMastersGoesToThreeClients() {
        for (String name : List.of("Aigerim", "Dina", "Saule")) {
            spa.master(name).workingDaily("10:00", "19:00").performing(massage);
        }
        OffsetDateTime noon = noon();

        Map<Integer, Long> answers = storm(client -> visit(client).triesLaterAt(noon));

        assertThat(answers).containsExactlyInAnyOrderEntriesOf(Map.of(201, 3L, 409, CLIENTS - 3L));
    }

    /** The database's own view, whatever was answered. */
    @AfterEach
    void nobodyIsBookedTwice() {
        assertThat(platform.database()
                        .count(
                                "select count(*) from booking.allocation where tenant_id = ? and active",
                                spa.tenantId()))
                .isPositive();
        assertThat(
                        platform.database()
                                .count(
                                        """
                                select count(*)
                                from booking.allocation a
                                join booking.allocation b
                                  on a.tenant_id = b.tenant_id and a.resource_id = b.resource_id and a.unit = b.unit
                                 and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
                                where a.active and b.active and a.ctid < b.ctid
                                """))
                .isZero();
    }

    private Visit visit(int client) {
        return spa.visitor("Client " + client).books(massage);
    }

    /** Sends all requests before it waits for an answer; says how often each status was answered. */
    private static Map<Integer, Long> storm(IntFunction<CompletableFuture<Answer>> request) {
        List<CompletableFuture<Answer>> answers =
                IntStream.range(0, CLIENTS).mapToObj(request).toList();
        return answers.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
    }

    /**
     * Puts slots into bundles: within a bundle all overlap each other, between bundles none do. So each bundle has room
     * for exactly one booking, whoever comes first.
     */
    private static List<List<Slot>> bundles(List<Slot> slots) {
        List<List<Slot>> bundles = new ArrayList<>();
        List<Slot> bundle = new ArrayList<>();
        for (Slot slot : slots) {
            if (bundle.isEmpty() || slot.start().isBefore(bundle.get(0).end())) {
                bundle.add(slot);
            } else if (!slot.start().isBefore(bundle.get(bundle.size() - 1).end())) {
                bundles.add(bundle);
                bundle = new ArrayList<>(List.of(slot));
            }
        }
        bundles.add(bundle);
        return bundles;
    }

    private OffsetDateTime noon() {
        return TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
