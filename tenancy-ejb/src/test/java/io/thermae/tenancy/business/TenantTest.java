package io.thermae.tenancy.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.TenantStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(14));
    private static final Duration NEW_TRIAL = Duration.ofDays(10);

    private final Tenant tenant = new Tenant(new UUID(0, 1), Registrations.SOUND, NOW);

    @Test
    void waitsForApprovalAtFirst() {
        assertThat(tenant.status()).isEqualTo(TenantStatus.PENDING);
        assertThat(tenant.name()).isEqualTo("Aqua Spa");
        assertThat(tenant.view().rejectReason()).isNull();
    }

    @Test
    void isApprovedIntoItsTrial() {
        tenant.approve(END);

        assertThat(tenant.status()).isEqualTo(TenantStatus.TRIAL);
    }

    @Test
    void keepsTheReasonOfItsRejection() {
        tenant.reject("No such address");

        assertThat(tenant.status()).isEqualTo(TenantStatus.REJECTED);
        assertThat(tenant.view().rejectReason()).isEqualTo("No such address");
    }

    @Test
    void isDecidedOnce() {
        tenant.approve(END);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> tenant.reject("Too late"))
                .satisfies(broken -> {
                    assertThat(broken.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION);
                    assertThat(broken.details()).isEqualTo(Map.of("from", "TRIAL", "to", "REJECTED"));
                });
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> tenant.approve(END));
        assertThat(tenant.status()).isEqualTo(TenantStatus.TRIAL);
        assertThat(tenant.view().rejectReason()).isNull();
    }

    @Test
    void staysRejected() {
        tenant.reject("No such address");

        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> tenant.approve(END));
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> tenant.reject("Another reason"));
        assertThat(tenant.view().rejectReason()).isEqualTo("No such address");
    }

    @Test
    void isOnTrialUntilAnEnd() {
        tenant.approve(END);

        assertThat(tenant.view().trialEndsAt()).isEqualTo(END);
    }

    @Test
    void isSuspendedWithAReasonAndForgetsItAfterwards() {
        tenant.approve(END);
        tenant.activate();

        tenant.suspend("Overdue", NOW);

        assertThat(tenant.view().status()).isEqualTo(TenantStatus.SUSPENDED);
        assertThat(tenant.view().suspendReason()).isEqualTo("Overdue");
        assertThat(tenant.view().suspendedAt()).isEqualTo(NOW);

        tenant.reactivate(NOW.plusSeconds(1), NEW_TRIAL);

        assertThat(tenant.view().status()).isEqualTo(TenantStatus.ACTIVE);
        assertThat(tenant.view().suspendReason()).isNull();
        assertThat(tenant.view().suspendedAt()).isNull();
    }

    @Test
    void hasWhatWasLeftOfItsTrialAfterASuspension() {
        tenant.approve(END);
        tenant.suspend("Overdue", END.minus(Duration.ofDays(5)));

        Instant later = END.plus(Duration.ofDays(100));
        tenant.reactivate(later, NEW_TRIAL);

        assertThat(tenant.view().status()).isEqualTo(TenantStatus.TRIAL);
        assertThat(tenant.view().trialEndsAt()).isEqualTo(later.plus(Duration.ofDays(5)));
    }

    @Test
    void beginsATrialAnewThatHadRunOut() {
        tenant.approve(END);
        tenant.suspend(null, END);

        Instant later = END.plus(Duration.ofDays(3));
        tenant.reactivate(later, NEW_TRIAL);

        assertThat(tenant.view().status()).isEqualTo(TenantStatus.TRIAL);
        assertThat(tenant.view().trialEndsAt()).isEqualTo(later.plus(NEW_TRIAL));
    }

    @Test
    void isActivatedAfterItsTrialHasRunOut() {
        tenant.approve(END);
        tenant.suspend(null, END);

        tenant.activate();

        assertThat(tenant.view().status()).isEqualTo(TenantStatus.ACTIVE);
        assertThat(tenant.view().suspendedAt()).isNull();
    }

    @Test
    void closesLaterAndCanTakeThatBack() {
        tenant.approve(END);

        tenant.announceClosing(END);

        assertThat(tenant.view().status()).isEqualTo(TenantStatus.TRIAL);
        assertThat(tenant.view().closesAt()).isEqualTo(END);
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> tenant.announceClosing(END));

        tenant.takeBackClosing();

        assertThat(tenant.view().closesAt()).isNull();
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(tenant::takeBackClosing);
    }

    @Test
    void isClosedForGood() {
        tenant.approve(END);
        tenant.announceClosing(END);
        tenant.close();

        assertThat(tenant.view().status()).isEqualTo(TenantStatus.CLOSED);
        assertThat(tenant.view().closesAt()).isEqualTo(END);
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(tenant::takeBackClosing);
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(tenant::activate);
    }

    @Test
    void cannotCloseBeforeItHasBegun() {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> tenant.announceClosing(END));
    }
}
