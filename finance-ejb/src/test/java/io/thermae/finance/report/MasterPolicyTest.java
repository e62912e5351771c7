package io.thermae.finance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.RevenueNames.Done;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose revenue it is. */
class MasterPolicyTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final UUID VISIT = new UUID(0, 1);
    private static final UUID MASSAGE = new UUID(0, 2);
    private static final UUID SAUNA = new UUID(0, 3);
    private static final UUID AIGERIM = new UUID(0, 4);
    private static final UUID DINA = new UUID(0, 5);

    private final Map<UUID, List<Done>> done =
            Map.of(VISIT, List.of(new Done(MASSAGE, AIGERIM), new Done(SAUNA, AIGERIM), new Done(MASSAGE, DINA)));

    @Test
    void linesOfOneServiceAreThoseOfItsMastersInOrder() {
        List<Earned> byMaster = MasterPolicy.byMaster(
                List.of(
                        earned(VISIT, MASSAGE, 1, 1000),
                        earned(VISIT, MASSAGE, 2, 700),
                        earned(VISIT, SAUNA, 1, 30),
                        // a part of the second massage was taken back
                        earned(VISIT, MASSAGE, 2, -200)),
                done);

        assertThat(byMaster).extracting(Earned::key).containsExactly(AIGERIM, DINA);
        assertThat(byMaster).extracting(Earned::net).containsExactly(1030L, 500L);
        assertThat(byMaster).extracting(Earned::tax).containsExactly(2L, 2L);
    }

    @Test
    void whatWasNotBookedOrIsNotInTheVisitIsNobodys() {
        List<Earned> byMaster = MasterPolicy.byMaster(
                List.of(
                        earned(null, null, 0, 5),
                        earned(VISIT, MASSAGE, 3, 7),
                        earned(new UUID(0, 9), MASSAGE, 1, 11),
                        earned(VISIT, null, 0, 13)),
                done);

        assertThat(byMaster).singleElement().satisfies(row -> {
            assertThat(row.key()).isNull();
            assertThat(row.net()).isEqualTo(36);
            assertThat(row.previousNet()).isEqualTo(4);
        });
    }

    /** Somebody else may have stood in for whom the booking has. */
    @Test
    void whomTheLineNamesGoesBeforeTheBooking() {
        Earned named = new Earned(MONDAY, MASSAGE, VISIT, 1, DINA, "KZT", 1000, 1L, 1, 0L);
        Earned unbooked = new Earned(MONDAY, null, null, 0, DINA, "KZT", 20, 1L, 1, 0L);

        List<Earned> byMaster = MasterPolicy.byMaster(List.of(named, unbooked), done);

        assertThat(byMaster).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo(DINA);
            assertThat(row.net()).isEqualTo(1020);
        });
    }

    private static Earned earned(@Nullable UUID booking, @Nullable UUID service, int nth, long net) {
        return new Earned(MONDAY, service, booking, nth, null, "KZT", net, 1L, 1, 0L);
    }
}
