package io.thermae.tenancy.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Job;
import io.thermae.kernel.SystemCheck;
import io.thermae.kernel.outside.Deadline;
import io.thermae.tenancy.api.Broker;
import io.thermae.tenancy.api.SystemHealth.CheckFailure;
import io.thermae.tenancy.api.SystemHealth.CheckView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthJobTest {

    private CompletableFuture<Looked> hanging = new CompletableFuture<>();
    private final List<String> looked = new ArrayList<>();
    private final HealthJob job = new HealthJob() {
        @Override
        List<SystemCheck> checks() {
            return List.of(check("hanging"), check("other"));
        }

        @Override
        Future<Looked> begin(SystemCheck check) {
            looked.add(check.name());
            return check.name().equals("hanging")
                    ? hanging
                    : CompletableFuture.completedFuture(Looked.found(check.look()));
        }
    };

    private static SystemCheck check(String name) {
        return new SystemCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String unit() {
                return "things";
            }

            @Override
            public Finding look() {
                return Finding.upTo(0, 0);
            }
        };
    }

    @BeforeEach
    void wire() {
        job.findings = new Findings();
        job.clock = Clock.fixed(Instant.parse("2024-03-01T10:00:00Z"), ZoneOffset.UTC);
    }

    private Job.Round round() {
        return job.round(Deadline.in(Duration.ZERO));
    }

    private CheckView check() {
        return job.findings.of("hanging").orElseThrow();
    }

    @Test
    void whatHangsIsDownAndKeepsNoOtherWaiting() {
        assertThat(round().done()).isEqualTo(1);

        assertThat(check().status()).isEqualTo(SystemCheck.Status.DOWN);
        assertThat(check().failure()).isEqualTo(CheckFailure.NO_ANSWER);
        assertThat(job.findings.of("other").orElseThrow().status()).isEqualTo(SystemCheck.Status.UP);
    }

    @Test
    void noLookBeginsBeforeTheLastOneHasEnded() {
        round();
        round();
        assertThat(looked).containsExactly("hanging", "other", "other");

        hanging.complete(Looked.found(SystemCheck.Finding.upTo(0, 3)));
        round();
        assertThat(check().status()).isEqualTo(SystemCheck.Status.DEGRADED);
        assertThat(check().failure()).isNull();
        assertThat(looked).filteredOn("hanging"::equals).hasSize(2);
    }

    @Test
    void whatEndsBetweenTwoRoundsEachTimeIsDownInAllOfThem() {
        round();
        CompletableFuture<Looked> first = hanging;
        hanging = new CompletableFuture<>();
        first.complete(Looked.found(SystemCheck.Finding.upTo(0, 0)));

        assertThat(round().done()).as("changed").isZero();

        assertThat(check().failure()).isEqualTo(CheckFailure.NO_ANSWER);
        assertThat(looked).filteredOn("hanging"::equals).hasSize(2);
    }

    @Test
    void whatNoThreadIsLeftForIsDownAndBegunAnewTheNextTime() {
        hanging.completeExceptionally(new RejectedExecutionException("No thread"));
        round();
        assertThat(check().failure()).isEqualTo(CheckFailure.FAILED);

        hanging = CompletableFuture.completedFuture(Looked.found(SystemCheck.Finding.upTo(0, 0)));
        round();

        assertThat(check().status()).isEqualTo(SystemCheck.Status.UP);
    }

    @Test
    void whatFailsIsDown() {
        hanging.completeExceptionally(new IllegalStateException("No thread"));

        round();

        assertThat(check().failure()).isEqualTo(CheckFailure.FAILED);
    }

    @Test
    void ofDeadLettersOnlyAFewAreSentToBeCounted() {
        List<Integer> asked = new ArrayList<>();
        DeadLettersCheck letters = new DeadLettersCheck();
        letters.broker = new Broker() {
            @Override
            public boolean isReachable() {
                return true;
            }

            @Override
            public Map<String, Integer> deadLetters(int atMost) {
                asked.add(atMost);
                return Map.of("notifications.email", atMost, "notifications.sms", 1);
            }
        };

        SystemCheck.Finding finding = letters.look();

        assertThat(finding.status()).isEqualTo(SystemCheck.Status.DEGRADED);
        assertThat(finding.number()).isEqualTo(DeadLettersCheck.OF_EACH_QUEUE + 1);
        assertThat(asked).containsExactly(DeadLettersCheck.OF_EACH_QUEUE);
    }
}
