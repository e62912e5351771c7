package io.thermae.it.process;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Receiver;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Waiting;
import io.thermae.run.PayaraMicro;
import io.thermae.run.Secret;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand events, of which half are mails and half are calls of a program outside, while all that carries them dies. Of those
 * that are mails, the ones about one of five masters are also notices that he finds when he signs in.
 */
public class EventStormIT {

    private static final int EVENTS = 5_000;

    private static final List<String> WITHOUT_ACCOUNT = List.of("Bota", "Dina", "Erlan", "Farida");

    /** All masters are busy at each of the hours at which visits are booked. */
    private static final int NOTICES = EVENTS / (1 + WITHOUT_ACCOUNT.size());

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    /** Both are sent again by a server that follows one that was killed between the other side's yes and its own note of it. */
    private static final int MAILS_IN_HAND = 4;

    private static final int CALLS_IN_HAND = 3;

    /** So many calls find that the receiver takes its time before it takes a connection; several wait for it at once. */
    private static final int TAKEN_LATE = 50;

    private static final Duration LATE = Duration.ofMillis(150);

    /** So often nobody listens where it was, before it listens again and is not well yet. */
    private static final int REFUSED = 2;

    /** Events of bookings that there are, as if each of them had been changed again and again. */
    private static final String COPIES =
            """
            insert into platform.outbox (tenant_id, id, queue, ordering_key, message)
            select o.tenant_id, c.id, o.queue, o.ordering_key,
                   regexp_replace(
                       replace(o.message, o.id::text, c.id::text), '(\\\\"version\\\\":)[0-9]+', '\\1' || (1000 + c.n))
            from (select n, (lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint + n), 12, '0') || '7'
                             || ?::text || '8000' || lpad(to_hex(n), 12, '0'))::uuid as id
                  from generate_series(1, ?::int) n) c
            join (select distinct on (ordering_key) *, dense_rank() over (order by ordering_key) as number
                  from platform.outbox where tenant_id = ? and queue = ?
                  and message like '%"type":"Booking%' order by ordering_key, id) o
              on o.number = 1 + c.n % (select count(distinct ordering_key) from platform.outbox
                                       where tenant_id = ? and queue = ? and message like '%"type":"Booking%')
            """;

    private static final String OF_COPIES = "substr(id::text, 15, 9) = '7' || ?::text || '-8000'";

    /** Of somebody who wants to find what concerns him when he signs in, and no mails about it. */
    private static final JsonObject WITHOUT_MAILS =
            body("choices", list(body("topic", "VISITS", "channel", "EMAIL", "wanted", false)));

    private final Path folder;
    private final List<String> brought = Collections.synchronizedList(new ArrayList<>());

    EventStormIT(@TempDir Path folder) {
        this.folder = folder;
    }

    /**
     * A business with visits.
     *
     * @param master who has an account, and does as many of them as each of the others
     * @param account of that master
     */
    private record Busy(Business spa, UUID master, UUID account) {}

    @Test
    void eachOfTenThousandEventsHasItsEffectOnceWhileBrokerServerAndReceiverDie() throws Exception {
        try (TestBed testBed = TestBed.start(folder.resolve("data"), FreePorts.forInstallation());
                BrokerProcess broker = BrokerProcess.start(
                        folder.resolve("journal"), testBed.backends().secrets().get(Secret.ARTEMIS));
                Receiver receiver = new Receiver();
                Relay door = new Relay(receiver.port())) {
            receiver.knownBy(door.port());
            Platform platform = testBed.platform();
            AppDatabase database = platform.database();
            Busy busy;
            Business spa;
            try (PayaraMicro first = start(testBed, broker, "first")) {
                busy = busySpa(platform, receiver);
                spa = busy.spa();
                Waiting.untilAllIsTold(platform, spa);
                door.refuse();
                receiver.answers(503);
                copy(database, spa, "engagement.events", "001");
                copy(database, spa, "engagement.webhooks", "002");
                awaitRefusals(database, spa);
                int before = receiver.calls().size();
                door.listenAgain();
                awaitMails(database, EVENTS / 10);
                broker.dieAndRise();
                awaitMails(database, EVENTS / 4);
                // who was not there is looked after again half a minute later, while mails go out
                receiver.awaits(before + 1);
                first.kill();
            }
            door.takeLate(TAKEN_LATE, LATE);
            // before anybody calls again: each further failure would have it left alone for twice as long
            receiver.answers(call -> {
                brought.add(call.id());
                return 204;
            });
            try (PayaraMicro second = start(testBed, broker, "second")) {
                awaitMails(database, EVENTS / 2);
                broker.dieAndRise();
                awaitMails(database, EVENTS);
                await(
                        "all calls",
                        database,
                        EVENTS,
                        "select count(*) from engagement.webhook_delivery"
                                + " where status = 'DELIVERED' and substr(event_id::text, 15, 9) = '7002-8000'");
                assertThat(second.onExit()).isNotDone();
            }
            assertThat(database.count(
                            "select count(*) from engagement.webhook where tenant_id = ? and status = 'ACTIVE'",
                            spa.tenantId()))
                    .as("webhooks that were not given up")
                    .isEqualTo(1);
            assertThat(door.stillLate()).as("connections to be taken late").isZero();

            List<MimeMessage> mails = testBed.backends().mail().messages();
            mailsAreThereOnce(mails, database);
            noticesAreThereOnce(busy, database);
            callsWereMadeOnceAndInOrder(database);
            Repetitions.areTheSameMails(database, spa, mails);
            Repetitions.areTheSameCalls(database, spa, receiver.calls());
        }
    }

    private static Busy busySpa(Platform platform, Receiver receiver) {
        Business spa = platform.registersBusiness("storm").approved().opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        Master aigerim =
                spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
        Api account = spa.member(Objects.requireNonNull(aigerim.email())).api();
        account.put("/users/me/notification-preferences", WITHOUT_MAILS).expect(200);
        for (String name : WITHOUT_ACCOUNT) {
            spa.master(name).workingDaily("10:00", "19:00").performing(massage);
        }
        receiver.isRegistered(spa.owner(), Receiver.ALL);
        for (int i = 0; i < 40; i++) {
            spa.visitor("Guest" + i)
                    .withEmail()
                    .books(massage)
                    .at(TUESDAY.atTime(10 + i / 5, 0).atZone(spa.zone()).toOffsetDateTime());
        }
        return new Busy(
                spa,
                aigerim.id(),
                UUID.fromString(account.get("/users/me").expect(200).text("/id")));
    }

    private static void copy(AppDatabase database, Business spa, String queue, String mark) {
        int copied = database.change(COPIES, mark, EVENTS, spa.tenantId(), queue, spa.tenantId(), queue);
        assertThat(copied).isEqualTo(EVENTS);
    }

    /** Nobody was there: there is no answer, and no connection. */
    private static void awaitRefusals(AppDatabase database, Business spa) {
        await(
                REFUSED + " refusals",
                database,
                REFUSED,
                "select count(*) from engagement.webhook_delivery"
                        + " where tenant_id = ? and failure = 'unreachable' and http_status is null",
                spa.tenantId());
    }

    private static void awaitMails(AppDatabase database, int mails) {
        await(
                mails + " mails",
                database,
                mails,
                "select count(*) from engagement.message where status = 'SENT' and substr(event_id::text, 15, 9) = '7001-8000'"
                        + " and kind = 'booking-placed-client'");
    }

    private static void await(String what, AppDatabase database, int wanted, String count, Object... arguments) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> database.count(count, arguments) >= wanted);
    }

    private static void mailsAreThereOnce(List<MimeMessage> mails, AppDatabase database) throws MessagingException {
        List<Map<String, Object>> told = database.rows("select event_id, provider_message_id from engagement.message"
                + " where substr(event_id::text, 15, 9) = '7001-8000' and kind = 'booking-placed-client'");
        assertThat(ids(told, "event_id"))
                .containsExactlyInAnyOrderElementsOf(
                        ids(database.rows("select id from platform.outbox where " + OF_COPIES, "001"), "id"));
        Set<String> wanted = told.stream()
                .map(row -> String.valueOf(row.get("provider_message_id")))
                .collect(Collectors.toSet());
        List<String> received = new ArrayList<>();
        for (MimeMessage mail : mails) {
            if (wanted.contains(mail.getMessageID())) {
                received.add(mail.getMessageID());
            }
        }
        assertThat(new HashSet<>(received)).hasSize(EVENTS).isEqualTo(wanted);
        assertThat(received).hasSizeLessThanOrEqualTo(EVENTS + MAILS_IN_HAND);
    }

    private static void noticesAreThereOnce(Busy busy, AppDatabase database) {
        List<UUID> wanted = ids(
                database.rows(
                        "select id from platform.outbox o where " + OF_COPIES
                                + " and exists (select 1 from booking.booking_item i where i.tenant_id = o.tenant_id"
                                + " and i.booking_id = o.ordering_key and i.master_id = ?)",
                        "001",
                        busy.master()),
                "id");
        assertThat(wanted).hasSize(NOTICES);
        List<Map<String, Object>> notices = database.rows("select event_id, user_id from engagement.notification"
                + " where substr(event_id::text, 15, 9) = '7001-8000'");
        assertThat(ids(notices, "event_id")).as("notices").containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(ids(notices, "user_id")).as("whom they are for").containsOnly(busy.account());
    }

    private void callsWereMadeOnceAndInOrder(AppDatabase database) {
        List<Map<String, Object>> events = database.rows(
                "select id, ordering_key from platform.outbox where " + OF_COPIES + " order by id", "002");
        Set<String> copied = ids(events, "id").stream().map(UUID::toString).collect(Collectors.toSet());
        // the first calls about the bookings themselves may still have been due when the receiver fell silent
        List<String> calls =
                List.copyOf(brought).stream().filter(copied::contains).toList();
        assertThat(new HashSet<>(calls)).isEqualTo(copied);
        assertThat(calls).hasSizeLessThanOrEqualTo(EVENTS + CALLS_IN_HAND);
        Map<UUID, List<String>> wanted = new LinkedHashMap<>();
        events.forEach(row -> wanted.computeIfAbsent((UUID) row.get("ordering_key"), key -> new ArrayList<>())
                .add(String.valueOf(row.get("id"))));
        wanted.forEach((booking, order) -> {
            Set<String> its = new HashSet<>(order);
            assertThat(Repetitions.learnt(calls.stream().filter(its::contains).toList()))
                    .as("calls about %s", booking)
                    .containsExactlyElementsOf(order);
        });
    }

    private static List<UUID> ids(List<Map<String, Object>> rows, String column) {
        return rows.stream().map(row -> (UUID) row.get(column)).toList();
    }

    private PayaraMicro start(TestBed testBed, BrokerProcess broker, String name) throws InterruptedException {
        return new Node(testBed, folder, name)
                .with("THERMAE_ARTEMIS_PORT", broker.port())
                .start();
    }
}
