package io.thermae.tenancy.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.TenantStatus;
import io.thermae.tenancy.business.TenantPolicy.Step;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TenantPolicyTest {

    /** The whole life: rows are states, columns are steps; a dot is what is not possible. */
    private static final Map<TenantStatus, String> LIFE = Map.of(
            //                      APPROVE REJECT   ACTIVATE SUSPEND   RESUME_TRIAL RESUME CLOSE
            TenantStatus.PENDING, "   TRIAL   REJECTED .      .         .            .      .     ",
            TenantStatus.TRIAL, "     .       .        ACTIVE SUSPENDED .            .      CLOSED",
            TenantStatus.ACTIVE, "    .       .        .      SUSPENDED .            .      CLOSED",
            TenantStatus.SUSPENDED, " .       .        ACTIVE .         TRIAL        ACTIVE CLOSED",
            TenantStatus.REJECTED, "  .       .        .      .         .            .      .     ",
            TenantStatus.CLOSED, "    .       .        .      .         .            .      .     ");

    static Stream<Arguments> everyPair() {
        return LIFE.entrySet().stream().flatMap(row -> {
            String[] next = row.getValue().trim().split("\\s+");
            return Stream.of(Step.values()).map(step -> Arguments.of(row.getKey(), step, next[step.ordinal()]));
        });
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void aStepLeadsWhereTheTableSaysOrIsRefused(TenantStatus status, Step step, String next) {
        if (next.equals(".")) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> TenantPolicy.after(status, step))
                    .satisfies(broken -> {
                        assertThat(broken.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION);
                        assertThat(broken.details()).containsEntry("from", status.name());
                    });
        } else {
            assertThat(TenantPolicy.after(status, step)).isEqualTo(TenantStatus.valueOf(next));
        }
    }

    @Test
    void theTableHasEveryState() {
        assertThat(LIFE).containsOnlyKeys(TenantStatus.values());
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, false, true",
        "TRIAL, true, true",
        "ACTIVE, true, true",
        "SUSPENDED, false, true",
        "REJECTED, false, false",
        "CLOSED, false, true"
    })
    void saysWhoComesIn(TenantStatus status, boolean visitors, boolean people) {
        assertThat(status.isPublic()).isEqualTo(visitors);
        assertThat(status.admitsItsPeople()).isEqualTo(people);
    }
}
