package io.thermae.tenancy.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.TenantStatus;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantTest {

    private final Tenant tenant =
            new Tenant(new UUID(0, 1), Registrations.SOUND, Instant.parse("2026-05-04T10:00:00Z"));

    @Test
    void waitsForApprovalAtFirst() {
        assertThat(tenant.status()).isEqualTo(TenantStatus.PENDING);
        assertThat(tenant.name()).isEqualTo("Aqua Spa");
        assertThat(tenant.view().rejectReason()).isNull();
    }

    @Test
    void isApprovedIntoItsTrial() {
        tenant.approve();

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
        tenant.approve();

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> tenant.reject("Too late"))
                .satisfies(broken -> {
                    assertThat(broken.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION);
                    assertThat(broken.details()).isEqualTo(Map.of("from", "TRIAL", "to", "REJECTED"));
                });
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(tenant::approve);
        assertThat(tenant.status()).isEqualTo(TenantStatus.TRIAL);
        assertThat(tenant.view().rejectReason()).isNull();
    }

    @Test
    void staysRejected() {
        tenant.reject("No such address");

        assertThatExceptionOfType(RuleBroken.class).isThrownBy(tenant::approve);
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> tenant.reject("Another reason"));
        assertThat(tenant.view().rejectReason()).isEqualTo("No such address");
    }
}
