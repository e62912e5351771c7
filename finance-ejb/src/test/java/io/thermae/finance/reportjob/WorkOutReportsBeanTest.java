package io.thermae.finance.reportjob;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container
class WorkOutReportsBeanTest {

    private final WorkOutReportsBean bean = new WorkOutReportsBean();
    private int tries;

    /** The broker would try again at once, and use up all tries of the report. */
    @Test
    void whatFailsIsLeftToTheJob() {
        bean.makeReports = failing();
        bean.enabled = true;

        bean.workOut();

        assertThat(tries).isEqualTo(1);
    }

    @Test
    void aNodeThatWorksOutNoneDoesNotWhenItIsAskedEither() {
        bean.makeReports = failing();

        bean.workOut();

        assertThat(tries).isZero();
    }

    private MakeReports failing() {
        return new MakeReports() {
            @Override
            public void makeNew() {
                tries++;
                throw new IllegalStateException("the database is away");
            }
        };
    }
}
