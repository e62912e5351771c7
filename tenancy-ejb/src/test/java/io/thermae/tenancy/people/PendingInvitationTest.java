package io.thermae.tenancy.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PendingInvitationTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final PendingInvitation invitation =
            new PendingInvitation(new UUID(0, 1), new UUID(0, 2), NOW, Duration.ofDays(7));

    @Test
    void isOpenUntilItExpires() {
        assertThat(invitation.expiresAt()).isEqualTo(Instant.parse("2026-05-11T10:00:00Z"));
        assertThat(invitation.isOpen(NOW)).isTrue();
        assertThat(invitation.isOpen(invitation.expiresAt().minusNanos(1))).isTrue();
    }

    @Test
    void isClosedFromTheInstantOfItsExpiry() {
        assertThat(invitation.isOpen(invitation.expiresAt())).isFalse();
        assertThat(invitation.isOpen(invitation.expiresAt().plusSeconds(1))).isFalse();
    }

    @Test
    void isGoodOnce() {
        invitation.use(NOW);

        assertThat(invitation.isOpen(NOW)).isFalse();
    }
}
