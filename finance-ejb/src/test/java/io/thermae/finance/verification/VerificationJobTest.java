package io.thermae.finance.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.CurrentRound;
import io.thermae.kernel.Job;
import io.thermae.kernel.TenantId;
import io.thermae.kernel.TenantRound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerificationJobTest {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
    private static final int NIGHT = 21;
    private static final int BUSINESSES = 730;

    private final Map<UUID, Instant> verified = new HashMap<>();
    private final Map<UUID, Integer> tries = new HashMap<>();
    private final Set<UUID> broken = new HashSet<>();

    private Instant now = NOON;
    private Duration each = Duration.ZERO;

    private final VerificationJob job = new VerificationJob() {
        @Override
        List<UUID> unverified(Instant since, int atMost) {
            return verified.entrySet().stream()
                    .filter(ledger -> ledger.getValue().isBefore(since))
                    .sorted(Map.Entry.<UUID, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .limit(atMost)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    };

    @BeforeEach
    void wire() {
        IntStream.range(0, BUSINESSES)
                .forEach(i -> verified.put(new UUID(0, i), Instant.parse("2024-02-29T21:30:00Z")));
        job.hour = NIGHT;
        job.current = new CurrentRound();
        job.caller = new CurrentCaller();
        job.clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        job.verifyLedger = new VerifyLedger() {
            @Override
            public void verify(Instant since) {
                UUID tenant = job.caller.tenant().value();
                tries.merge(tenant, 1, Integer::sum);
                if (broken.contains(tenant)) {
                    throw new IllegalStateException("It cannot be read");
                }
                now = now.plus(each);
                verified.put(tenant, now);
            }
        };
        job.round = new TenantRound() {
            @Override
            public Job.Round go(String what, IntFunction<List<UUID>> due, Runnable work) {
                Job.Round all = Job.Round.NOTHING;
                for (UUID tenant : due.apply(0)) {
                    job.caller.set(Caller.anonymous(what).inTenant(new TenantId(tenant)));
                    try {
                        work.run();
                        all = all.plus(Job.Round.of(1));
                    } catch (IllegalStateException e) {
                        all = all.plus(new Job.Round(0, 1));
                    }
                }
                return all;
            }
        };
    }

    private Job.Round round(boolean byHand) {
        job.current.begin(job.name(), byHand);
        return job.round();
    }

    @Test
    void whatWasVerifiedInTheNightIsNotAgainUnlessSomebodyAsks() {
        assertThat(round(false)).isEqualTo(Job.Round.NOTHING);
        now = now.plusSeconds(1);

        assertThat(round(true)).isEqualTo(Job.Round.of(BUSINESSES));
        assertThat(verified.values()).allMatch(at -> !at.isBefore(now));
    }

    @Test
    void whoeverCannotBeVerifiedHasOneTryInARoundAndTakesNobodysPlace() {
        IntStream.range(0, 250).forEach(i -> broken.add(new UUID(0, i)));

        assertThat(round(true)).isEqualTo(new Job.Round(BUSINESSES - 250, 250));
        assertThat(tries).hasSize(BUSINESSES).allSatisfy((tenant, times) -> assertThat(times)
                .isEqualTo(1));
    }

    @Test
    void aRoundThatTakesLongIsGoneOnWithInTheNextOnes() {
        each = Duration.ofSeconds(1);
        int first = round(true).done();
        assertThat(first).isBetween(240, 340);

        int rest = 0;
        for (int round = 0; round < 3; round++) {
            rest += round(false).done();
        }

        assertThat(first + rest).isEqualTo(BUSINESSES);
        assertThat(tries.values()).containsOnly(1);
        assertThat(round(false)).isEqualTo(Job.Round.NOTHING);
    }
}
