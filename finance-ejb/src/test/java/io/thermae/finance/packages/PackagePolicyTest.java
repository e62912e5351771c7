package io.thermae.finance.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.PackageStatus;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackagePolicyTest {

    private static final VisitsLeft THREE = new VisitsLeft(3, 1000, 120);

    @Test
    void theLastVisitTakesWhatTheOthersLeave() {
        assertThat(PackagePolicy.use(PackageStatus.ACTIVE, true, false, THREE, THREE))
                .isEqualTo(new VisitsLeft(1, 333, 40));
        assertThat(PackagePolicy.use(PackageStatus.ACTIVE, true, false, new VisitsLeft(1, 334, 40), THREE))
                .isEqualTo(new VisitsLeft(1, 334, 40));
    }

    @Test
    void saysWhyItPaysNothing() {
        refuses(ErrorCode.PACKAGE_UNPAID, () -> PackagePolicy.use(PackageStatus.ACTIVE, false, false, THREE, THREE));
        refuses(ErrorCode.PACKAGE_EXPIRED, () -> PackagePolicy.use(PackageStatus.ACTIVE, true, true, THREE, THREE));
        refuses(
                ErrorCode.PACKAGE_USED_UP,
                () -> PackagePolicy.use(PackageStatus.ACTIVE, true, false, VisitsLeft.NONE, THREE));
    }

    @ParameterizedTest
    @EnumSource(value = PackageStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void paysOnlyWhileItIsActive(PackageStatus status) {
        refuses(ErrorCode.PACKAGE_FROZEN, () -> PackagePolicy.use(status, true, false, THREE, THREE));
    }

    private static void refuses(ErrorCode code, ThrowingCallable use) {
        assertThatThrownBy(use).isInstanceOfSatisfying(RuleBroken.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
