package io.thermae.booking.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Job.Round;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container
class ComputeMarkedDaysBeanTest {

    private final ComputeMarkedDaysBean bean = new ComputeMarkedDaysBean();
    private int tries;

    /** The broker would try again at once, and pass by what the job waits for. */
    @Test
    void whatFailsIsLeftToTheJob() {
        bean.branches = failing();
        bean.enabled = true;

        bean.compute();

        assertThat(tries).isEqualTo(1);
    }

    @Test
    void aNodeThatComputesNoneDoesNotWhenItIsAskedEither() {
        bean.branches = failing();

        bean.compute();

        assertThat(tries).isZero();
    }

    private DueBranches failing() {
        return new DueBranches() {
            @Override
            Round compute() {
                tries++;
                throw new IllegalStateException("the database is away");
            }
        };
    }
}
