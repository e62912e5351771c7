package io.thermae.finance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.report.Settled.Paid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

/** However invoices were paid, revenue by methods is all revenue, to the last unit. */
class MethodPolicyPropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final List<String> METHODS = List.of("CASH", "CARD_TERMINAL", "ONLINE", "GIFT_CARD");
    private static final List<String> CURRENCIES = List.of("KZT", "JPY", "KWD");

    @Property
    void nothingIsLostAndNothingIsThereTwice(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 100_000) Integer> invoices) {
        List<Settled> settled = invoices.stream().map(this::settled).toList();

        List<PaidRevenue> byMethod = MethodPolicy.byMethod(settled);

        assertThat(sum(byMethod, PaidRevenue::net)).isEqualTo(sum(settled, Settled::net));
        assertThat(sum(byMethod, PaidRevenue::tax)).isEqualTo(sum(settled, Settled::tax));
        assertThat(sum(byMethod, PaidRevenue::previousNet)).isEqualTo(sum(settled, Settled::previousNet));
        assertThat(sum(byMethod, PaidRevenue::previousTax)).isEqualTo(sum(settled, Settled::previousTax));
        assertThat(byMethod.stream().map(each -> each.start() + " " + each.method() + " " + each.currency()))
                .doesNotHaveDuplicates();
    }

    /** Within a unit of what it is in proportion, whatever the sign. */
    @Property
    void eachHasItsShare(
            @ForAll @LongRange(min = -9_999_999, max = 9_999_999) long net,
            @ForAll @NotEmpty @Size(max = 4) List<@LongRange(min = 1, max = 99_999) Long> payments,
            @ForAll @LongRange(min = 0, max = 99_999) long unpaid) {
        List<Paid> paid = new ArrayList<>();
        for (int i = 0; i < payments.size(); i++) {
            paid.add(new Paid(payments.get(i), List.of(METHODS.get(i)), List.of(7L)));
        }
        long gross = unpaid + payments.stream().mapToLong(Long::longValue).sum();

        List<PaidRevenue> byMethod =
                MethodPolicy.byMethod(List.of(new Settled(DAY, "KZT", null, paid, unpaid, net, 0, -net, 0)));

        assertThat(byMethod).allSatisfy(each -> {
            long weight =
                    MethodPolicy.UNPAID.equals(each.method()) ? unpaid : payments.get(METHODS.indexOf(each.method()));
            assertThat(Math.abs(each.net() * gross - net * weight)).isLessThan(gross);
            // what a credit note takes back of it is split alike
            assertThat(each.previousNet()).isEqualTo(-each.net());
        });
    }

    private Settled settled(int seed) {
        boolean mixed = seed % 3 != 0;
        List<Paid> paid = new ArrayList<>();
        for (int i = 0; mixed && i <= seed % 4; i++) {
            paid.add(new Paid(1 + (seed * 31L + i * 17L) % 5_000, METHODS.subList(i % 2, 2 + i % 3), rests(i, seed)));
        }
        return new Settled(
                DAY.plusDays(seed % 2),
                CURRENCIES.get(seed % CURRENCIES.size()),
                mixed ? null : seed % 2 == 0 ? MethodPolicy.UNPAID : "CASH",
                paid,
                mixed ? seed % 1_000 : 0,
                seed - 40_000L,
                seed / 9L,
                2L * seed,
                -seed);
    }

    private static List<Long> rests(int i, int seed) {
        List<Long> rests = new ArrayList<>();
        for (int n = i % 2; n < 2 + i % 3; n++) {
            rests.add(1L + (seed + 13L * n) % 900);
        }
        return rests;
    }

    private static <T> long sum(List<T> all, ToLongFunction<T> of) {
        return all.stream().mapToLong(of).sum();
    }
}
