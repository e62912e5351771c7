package io.thermae.engagement.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.engagement.api.LiveNotification;
import io.thermae.engagement.api.LiveNotifications.Listener;
import io.thermae.engagement.api.LiveNotifications.Person;
import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.api.NotificationView;
import io.thermae.engagement.api.TooManyStreams;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Language;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantId;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveStreamsTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final TenantId TENANT = new TenantId(UUID.randomUUID());
    private static final UUID USER = UUID.randomUUID();

    private final BringAll bring = new BringAll();
    private final LiveStreams streams = streams(Duration.ofMinutes(1));

    /** Reads from a list instead of the database. */
    private static final class BringAll extends BringNotifications {

        private final List<LiveNotification> all = Collections.synchronizedList(new ArrayList<>());

        @Override
        public boolean bring(OpenStream stream, long last) {
            try {
                for (LiveNotification notification : List.copyOf(all)) {
                    if (notification.position() > stream.position()) {
                        stream.tell(notification, System.nanoTime());
                    }
                }
                stream.knows(last);
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** As many as are asked for, of no server. */
    private static final class PlainThreads implements ManagedThreadFactory {

        @Override
        public Thread newThread(Runnable work) {
            return new Thread(work);
        }

        @Override
        public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
            return ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        }
    }

    /** Notes what it is told. */
    private static class Noting implements Listener {

        final List<Long> told = Collections.synchronizedList(new ArrayList<>());
        final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public void begin(long position, long unread) {}

        @Override
        public void tell(LiveNotification notification) throws IOException {
            told.add(notification.position());
        }

        @Override
        public void beat() {}

        @Override
        public void end() {
            ended.countDown();
        }
    }

    @AfterEach
    void stop() {
        streams.stop();
    }

    @Test
    void tellsEachOnceInOrderFromWhereOneListens() throws Exception {
        Noting fromTheFirst = new Noting();
        Noting fromTheSecond = new Noting();
        happens(1);
        happens(2);
        listens(fromTheFirst, 0, NOW.plusSeconds(60));
        listens(fromTheSecond, 1, NOW.plusSeconds(60));
        happens(3);

        settle(3);
        settle(3);

        assertThat(fromTheFirst.told).containsExactly(1L, 2L, 3L);
        assertThat(fromTheSecond.told).containsExactly(2L, 3L);
        assertThat(streams.bring(last(3))).as("all is known").isZero();
    }

    @Test
    void asksNoMoreForWhatIsNotKeptAnyLonger() throws Exception {
        listens(new Noting(), 0, NOW.plusSeconds(60));

        settle(7);

        assertThat(streams.bring(last(7))).isZero();
    }

    @Test
    void endsWithTheToken() throws Exception {
        Noting soon = new Noting();
        Noting later = new Noting();
        listens(soon, 0, NOW);
        listens(later, 0, NOW.plusSeconds(1));

        streams.cut();

        assertThat(soon.ended.getCount()).isZero();
        assertThat(later.ended.getCount()).isOne();
        happens(1);
        settle(1);
        assertThat(soon.told).isEmpty();
        assertThat(later.told).containsExactly(1L);
    }

    @Test
    void cutsOffWhoDoesNotReadAndKeepsNobodyWaiting() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        Noting stuck = new Noting() {
            @Override
            public void tell(LiveNotification notification) throws IOException {
                writing.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        };
        Noting reading = new Noting();
        LiveStreams impatient = streams(Duration.ZERO);
        listens(impatient, stuck, 0, NOW.plusSeconds(60));
        happens(1);
        impatient.bring(last(1));
        assertThat(writing.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(impatient.bring(last(2))).as("one hand for one listener").isZero();
        impatient.cut();

        assertThat(stuck.ended.await(20, TimeUnit.SECONDS)).isTrue();
        listens(impatient, reading, 0, NOW.plusSeconds(60));
        impatient.bring(last(1));
        impatient.stop();
        assertThat(stuck.told).isEmpty();
    }

    @Test
    void whoFailsIsListenedToNoMore() throws Exception {
        Noting gone = new Noting() {
            @Override
            public void tell(LiveNotification notification) throws IOException {
                throw new IOException("gone");
            }
        };
        listens(gone, 0, NOW.plusSeconds(60));
        happens(1);

        streams.bring(last(1));

        assertThat(gone.ended.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(streams.isEmpty()).isTrue();
    }

    @Test
    void theNewestStreamOfAPersonTakesThePlaceOfHisOldest() throws Exception {
        Noting first = new Noting();
        Noting second = new Noting();
        listens(first, 0, NOW.plusSeconds(60));
        listens(second, 0, NOW.plusSeconds(60));

        listens(new Noting(), 0, NOW.plusSeconds(60));

        assertThat(first.ended.await(20, TimeUnit.SECONDS)).isTrue();
        happens(1);
        settle(1);
        assertThat(first.told).isEmpty();
        assertThat(second.told).containsExactly(1L);
    }

    @Test
    void hasRoomForSoManyOfAll() throws Exception {
        listens(new Noting(), 0, NOW.plusSeconds(60));
        listens(new Noting(), 0, NOW.plusSeconds(60));
        OpenStream other = new OpenStream(person(UUID.randomUUID(), NOW), new Noting());
        streams.admit(other);
        assertThatThrownBy(() -> streams.admit(new OpenStream(person(UUID.randomUUID(), NOW), new Noting())))
                .isInstanceOfSatisfying(
                        TooManyStreams.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STREAMS_FULL));
        listens(new Noting(), 0, NOW.plusSeconds(60));

        streams.dismiss(other);
        streams.dismiss(other);

        streams.admit(new OpenStream(person(UUID.randomUUID(), NOW), new Noting()));
        assertThat(streams.people()).hasSize(2);
    }

    @Test
    void whoHasNotBegunIsLeftAlone() {
        Noting listener = new Noting();
        OpenStream stream = new OpenStream(person(USER, NOW.plusSeconds(60)), listener);
        streams.admit(stream);

        assertThat(streams.bring(last(1))).isZero();
        streams.dismiss(stream);

        assertThat(listener.ended.getCount())
                .as("he is answered with the failure")
                .isOne();
    }

    private void happens(long position) {
        bring.all.add(new LiveNotification(
                position,
                new NotificationView(
                        UUID.randomUUID(),
                        NotificationKind.BOOKING_PLACED,
                        "Booking",
                        UUID.randomUUID(),
                        null,
                        NOW,
                        null)));
    }

    /** Brings all, and waits until the hands are free again. */
    private void settle(long last) throws InterruptedException {
        streams.bring(last(last));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (streams.isBusy() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(streams.isBusy()).isFalse();
    }

    private void listens(Listener listener, long after, Instant until) throws IOException {
        listens(streams, listener, after, until);
    }

    private static void listens(LiveStreams at, Listener listener, long after, Instant until) throws IOException {
        OpenStream stream = new OpenStream(person(USER, until), listener);
        at.admit(stream);
        stream.begin(after, 0, System.nanoTime());
    }

    private static Person person(UUID userId, Instant until) {
        return new Person(TENANT, userId, Role.MASTER, UUID.randomUUID(), Language.KK, until);
    }

    private static Map<Who, Long> last(long position) {
        return Map.of(new Who(TENANT, USER), position);
    }

    private LiveStreams streams(Duration patience) {
        LiveStreams made = new LiveStreams();
        made.settings = new LiveSettings() {
            @Override
            Duration heartbeat() {
                return Duration.ofMinutes(1);
            }

            @Override
            Duration patience() {
                return patience;
            }
        };
        made.settings.perPerson = 2;
        made.settings.perNode = 3;
        made.trueTime = InstantSource.fixed(NOW);
        made.bringNotifications = bring;
        made.threads = new PlainThreads();
        made.start();
        return made;
    }
}
