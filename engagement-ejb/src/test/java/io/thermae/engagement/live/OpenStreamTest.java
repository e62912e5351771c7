package io.thermae.engagement.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.LiveNotification;
import io.thermae.engagement.api.LiveNotifications.Listener;
import io.thermae.engagement.api.LiveNotifications.Person;
import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.api.NotificationView;
import io.thermae.kernel.Language;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OpenStreamTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<String> told = new ArrayList<>();
    private final OpenStream stream = new OpenStream(
            new Person(
                    new TenantId(UUID.randomUUID()),
                    UUID.randomUUID(),
                    Role.MASTER,
                    UUID.randomUUID(),
                    Language.KK,
                    NOW.plusSeconds(60)),
            new Listener() {
                @Override
                public void begin(long position, long unread) {
                    told.add("begin");
                }

                @Override
                public void tell(LiveNotification notification) {
                    told.add("stuck after 9 s: " + isStuckAfter(109) + ", after 10 s: " + isStuckAfter(110));
                }

                @Override
                public void beat() {
                    told.add("beat");
                }

                @Override
                public void end() {
                    told.add("end");
                }
            });

    private boolean isStuckAfter(long seconds) {
        return stream.isStuckFor(PATIENCE, TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void whoIsDismissedBeforeHeBeginsEndsWhenHeDoes() throws Exception {
        stream.end();
        assertThat(told).isEmpty();

        stream.begin(0, 0, 0);

        assertThat(told).containsExactly("end");
        assertThat(stream.take()).isFalse();
    }

    @Test
    void itIsNotHisFaultHowLongTheDatabaseTakes() throws Exception {
        stream.begin(0, 0, 0);
        assertThat(stream.take()).isTrue();
        assertThat(stream.work()).isTrue();
        assertThat(isStuckAfter(100)).isFalse();

        stream.tell(
                new LiveNotification(
                        1,
                        new NotificationView(
                                UUID.randomUUID(),
                                NotificationKind.BOOKING_PLACED,
                                "Booking",
                                UUID.randomUUID(),
                                null,
                                NOW,
                                null)),
                TimeUnit.SECONDS.toNanos(100));

        assertThat(told).containsExactly("begin", "stuck after 9 s: false, after 10 s: true");
        assertThat(isStuckAfter(200)).isFalse();
    }
}
