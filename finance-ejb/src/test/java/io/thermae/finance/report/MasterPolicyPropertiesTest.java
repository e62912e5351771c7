package io.thermae.finance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.RevenueNames.Done;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However visits were done, revenue by masters is all revenue. */
class MasterPolicyPropertiesTest {

    @Property
    void nothingIsLostAndNothingIsThereTwice(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 999) Integer> lines,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 999) Integer> items) {
        List<Earned> earned = new ArrayList<>();
        lines.forEach(n -> earned.add(new Earned(
                LocalDate.of(2026, 11, 1 + n % 3),
                n % 7 == 0 ? null : new UUID(1, n % 4),
                n % 5 == 0 ? null : new UUID(2, n % 3),
                1 + n % 2,
                n % 11 == 0 ? new UUID(3, n % 6) : null,
                "KZT",
                n - 400L,
                (long) n,
                2L * n,
                0L)));
        Map<UUID, List<Done>> done = new HashMap<>();
        items.forEach(n -> done.computeIfAbsent(new UUID(2, n % 3), any -> new ArrayList<>())
                .add(new Done(new UUID(1, n % 4), new UUID(3, n % 6))));

        List<Earned> byMaster = MasterPolicy.byMaster(earned, done);

        assertThat(byMaster.stream().mapToLong(Earned::net).sum())
                .isEqualTo(earned.stream().mapToLong(Earned::net).sum());
        assertThat(byMaster.stream().mapToLong(Earned::previousNet).sum())
                .isEqualTo(earned.stream().mapToLong(Earned::previousNet).sum());
        assertThat(byMaster.stream().map(each -> each.start() + "" + each.key()))
                .doesNotHaveDuplicates();
    }
}
