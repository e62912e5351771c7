package io.thermae.booking.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Job.Round;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container
class DueBusinessTest {

    private static final LocalDate MONDAY = LocalDate.of(2030, 1, 7);
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private final DueBranches due = new DueBranches();
    private final List<String> done = new ArrayList<>();
    private final Deque<List<LocalDate>> ofBusiness = new ArrayDeque<>();
    private boolean firstFails;
    private boolean businessFails;

    @BeforeEach
    void contain() {
        due.days = branches();
        due.business = business();
    }

    @Test
    void theBusinessIsComputedOnceAfterAllItsBranches() {
        ofBusiness.add(List.of(MONDAY));

        Round round = due.compute();

        assertThat(done).containsExactly("first", "second", "business");
        assertThat(round.failed()).isZero();
        assertThat(round.done()).as("days of branches").isEqualTo(2);
    }

    @Test
    void aBranchThatFailsDoesNotHoldItUp() {
        firstFails = true;
        ofBusiness.add(List.of(MONDAY));

        Round round = due.compute();

        assertThat(done).containsExactly("first put off", "second", "business");
        assertThat(round.failed()).isEqualTo(1);
    }

    @Test
    void aBusinessThatFailsIsPutOffAndItsBranchesAreComputed() {
        businessFails = true;

        Round round = due.compute();

        assertThat(done).containsExactly("first", "second", "business put off");
        assertThat(round.failed()).isEqualTo(1);
        assertThat(round.done()).isEqualTo(2);
    }

    @Test
    void whatIsMarkedMeanwhileIsComputedInTheSameGo() {
        ofBusiness.add(List.of(MONDAY));
        ofBusiness.add(List.of(MONDAY.plusDays(1)));

        due.compute();

        assertThat(done).endsWith("business", "business");
        assertThat(ofBusiness).isEmpty();
    }

    private ComputeDays branches() {
        return new ComputeDays() {
            @Override
            public List<UUID> due() {
                return List.of(FIRST, SECOND);
            }

            @Override
            public Optional<List<LocalDate>> step(UUID branchId, @Nullable LocalDate before) {
                if (firstFails && branchId.equals(FIRST)) {
                    throw new IllegalStateException("the branch cannot be computed");
                }
                if (done.contains(name(branchId))) {
                    return Optional.empty();
                }
                done.add(name(branchId));
                return Optional.of(List.of(MONDAY));
            }

            @Override
            public void putOff(UUID branchId) {
                done.add(name(branchId) + " put off");
            }
        };
    }

    private ComputeBusiness business() {
        return new ComputeBusiness() {
            @Override
            public Optional<List<LocalDate>> step(@Nullable LocalDate before) {
                if (businessFails) {
                    throw new IllegalStateException("the business cannot be computed");
                }
                Optional<List<LocalDate>> days = Optional.ofNullable(ofBusiness.poll());
                days.ifPresent(each -> done.add("business"));
                return days;
            }

            @Override
            public void putOff() {
                done.add("business put off");
            }
        };
    }

    private static String name(UUID branch) {
        return branch.equals(FIRST) ? "first" : "second";
    }
}
