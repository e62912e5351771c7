package io.thermae.engagement.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.LiveNotification;
import io.thermae.engagement.api.LiveNotifications.Listener;
import io.thermae.engagement.api.LiveNotifications.Person;
import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.api.NotificationView;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Language;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.LiveSession;
import io.thermae.tenancy.api.LiveSessions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BringNotificationsTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final TenantId TENANT = new TenantId(UUID.randomUUID());
    private static final UUID USER = UUID.randomUUID();
    private static final UUID SESSION = UUID.randomUUID();

    private final BringNotifications bring = new BringNotifications();
    private final List<Long> told = new ArrayList<>();
    private int beats;
    private Duration heartbeat = Duration.ofMinutes(1);
    private @Nullable LiveSession session = session(Role.MASTER, false);

    private final OpenStream stream =
            new OpenStream(new Person(TENANT, USER, Role.MASTER, SESSION, Language.KK, NOW), new Listener() {
                @Override
                public void begin(long position, long unread) {}

                @Override
                public void tell(LiveNotification notification) {
                    told.add(notification.position());
                }

                @Override
                public void beat() {
                    beats++;
                }

                @Override
                public void end() {}
            });

    @BeforeEach
    void wire() throws IOException {
        bring.caller = new CurrentCaller();
        bring.settings = new LiveSettings() {
            @Override
            Duration heartbeat() {
                return heartbeat;
            }
        };
        bring.sessions = new LiveSessions() {
            @Override
            public Optional<LiveSession> find(TenantId tenant, UUID sessionId, UUID userId) {
                assertThat(List.of(tenant, sessionId, userId)).isEqualTo(List.of(TENANT, SESSION, USER));
                return Optional.ofNullable(session);
            }

            @Override
            public Optional<LiveSession> findClient(TenantId tenant, UUID sessionId) {
                throw new AssertionError("It is no client");
            }
        };
        bring.read = new ReadForStream() {
            @Override
            public List<LiveNotification> after(UUID userId, long position, int atMost, Language language) {
                assertThat(language).as("in which he reads").isEqualTo(Language.KK);
                return LongStream.rangeClosed(position + 1, 120)
                        .limit(atMost)
                        .mapToObj(BringNotificationsTest::notification)
                        .toList();
            }
        };
        stream.begin(1, 0, System.nanoTime());
    }

    @Test
    void tellsAllThereIsInPortions() {
        assertThat(bring.bring(stream, 120)).isTrue();

        assertThat(told)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2, 120).boxed().toList());
        assertThat(beats).isZero();
    }

    @Test
    void whoseSessionHasEndedHearsNothingMore() {
        session = null;

        assertThat(bring.bring(stream, 120)).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void whoHasAnotherRoleNowOrMustDoSomethingFirstHearsNothingMore() {
        session = session(Role.MANAGER, false);
        assertThat(bring.bring(stream, 120)).isFalse();
        session = session(Role.MASTER, true);
        assertThat(bring.bring(stream, 120)).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void givesASignOfLifeAfterSilence() {
        heartbeat = Duration.ZERO;

        assertThat(bring.bring(stream, 120)).isTrue();

        assertThat(beats).isOne();
    }

    private static LiveSession session(Role role, boolean mustSetUpTotp) {
        return new LiveSession(SESSION, role, Set.of(), Set.of(), null, mustSetUpTotp);
    }

    private static LiveNotification notification(long position) {
        return new LiveNotification(
                position,
                new NotificationView(
                        UUID.randomUUID(),
                        NotificationKind.BOOKING_PLACED,
                        "Booking",
                        UUID.randomUUID(),
                        null,
                        NOW,
                        null));
    }
}
