package io.thermae.booking.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.ReportDays.By;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FiguresSourceTest {

    @ParameterizedTest
    @EnumSource
    void ofSomeBranchesNothingIsKnownButWhatEachOneIs(By by) {
        UUID[] one = {UUID.randomUUID()};
        UUID[] two = {UUID.randomUUID(), UUID.randomUUID()};

        assertThat(FiguresSource.of(by, one)).isEqualTo(FiguresSource.BRANCHES);
        assertThat(FiguresSource.of(by, two)).isEqualTo(FiguresSource.BRANCHES);
        assertThat(FiguresSource.of(by, new UUID[0])).isEqualTo(FiguresSource.BRANCHES);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BRANCH")
    void allBranchesTogetherAreTheBusiness(By by) {
        assertThat(FiguresSource.of(by, null)).isEqualTo(FiguresSource.BUSINESS);
    }

    @Test
    void eachBranchIsItself() {
        assertThat(FiguresSource.of(By.BRANCH, null)).isEqualTo(FiguresSource.BRANCHES);
    }

    @ParameterizedTest
    @EnumSource
    void ofPairsWhatIsBookedIsItsOwnAndWhatIsWorkedOfWhoPerformsIt(FiguresSource source) {
        assertThat(source.figuresOfPairs())
                .contains("from " + source.figures(), Counted.PERFORMED, "p.working_seconds")
                .endsWith(") as s");
    }

    @Test
    void theBusinessHasNoBranchOfItsOwn() {
        assertThat(FiguresSource.BUSINESS.figuresOfPairs()).contains("p.day, null::uuid, p.master_id");
        assertThat(FiguresSource.BRANCHES.figuresOfPairs()).contains("p.day, p.branch_id, p.master_id");
    }
}
