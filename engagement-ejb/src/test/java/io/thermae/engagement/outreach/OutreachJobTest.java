package io.thermae.engagement.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Job;
import io.thermae.kernel.TenantRound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutreachJobTest {

    private static final Reached ONE_PAGE = Reached.client(LocalDate.of(2024, 3, 1), new UUID(1, 1), true);

    private final List<String> looked = new ArrayList<>();
    private final OutreachJob job = new OutreachJob();

    @Test
    void aKindThatFailsIsPutOffAndKeepsNoOtherOneWaiting() {
        job.round = new TenantRound() {
            @Override
            public Job.Round go(String what, String door, int atMost, Runnable work) {
                work.run();
                return Job.Round.of(1);
            }
        };
        job.clients = new ContactClients() {
            @Override
            public List<Occasion> due() {
                return List.of(Occasion.REVIEW, Occasion.BIRTHDAY);
            }

            @Override
            public Optional<Reached> look(Occasion occasion, Reached reached) {
                looked.add(occasion + (reached.equals(Reached.NOTHING) ? "" : " goes on"));
                if (occasion == Occasion.REVIEW) {
                    throw new IllegalStateException("One of them cannot be written to");
                }
                return reached.equals(Reached.NOTHING) ? Optional.of(ONE_PAGE) : Optional.empty();
            }

            @Override
            public void putOff(Occasion occasion) {
                looked.add(occasion + " is put off");
            }
        };

        job.round();

        assertThat(looked).containsExactly("REVIEW", "REVIEW is put off", "BIRTHDAY", "BIRTHDAY goes on");
    }

    @Test
    void afterMidnightOneBeginsWithTheBirthdaysOfTheNewDay() {
        assertThat(ONE_PAGE.on(LocalDate.of(2024, 3, 1))).isEqualTo(ONE_PAGE);
        assertThat(ONE_PAGE.on(LocalDate.of(2024, 3, 2))).isEqualTo(Reached.NOTHING);
    }
}
