package io.thermae.finance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Columns share the page, and numbers are not broken. */
class WidthPolicyPropertiesTest {

    private static final int PAGE = 760;
    private static final int LEAST = 64;

    @Property
    void noColumnIsWiderThanItsPartOfThePage(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = PAGE) Integer> needed,
            @ForAll @Size(value = 12) List<Boolean> kinds) {
        int[] wanted = needed.stream().mapToInt(each -> each).toArray();
        boolean[] numbers = numbers(wanted.length, kinds);

        int[] widths = WidthPolicy.share(wanted, numbers, PAGE, LEAST);

        assertThat(widths).hasSameSizeAs(wanted);
        for (int column = 0; column < wanted.length; column++) {
            assertThat(widths[column]).isGreaterThanOrEqualTo(Math.min(wanted[column], LEAST));
            if (numbers[column]) {
                assertThat(widths[column]).isGreaterThanOrEqualTo(wanted[column]);
            }
        }
        int least = IntStream.range(0, wanted.length)
                .map(column -> numbers[column] ? wanted[column] : Math.min(wanted[column], LEAST))
                .sum();
        int ofLeast = IntStream.range(0, wanted.length)
                .map(column -> numbers[column] ? wanted[column] : LEAST)
                .sum();
        assertThat(IntStream.of(widths).sum()).isGreaterThanOrEqualTo(least);
        if (ofLeast <= PAGE) {
            assertThat(IntStream.of(widths).sum()).isLessThanOrEqualTo(PAGE);
        }
    }

    @Example
    void theShorterOfTwoTextsHasWhatItNeeds() {
        assertThat(WidthPolicy.share(new int[] {500, 40, 200}, new boolean[] {false, false, true}, 600, 10))
                .containsExactly(360, 40, 200);
    }

    @Example
    void roomThatIsLeftIsForAll() {
        assertThat(WidthPolicy.share(new int[] {10, 20}, new boolean[] {false, true}, 60, 10))
                .containsExactly(25, 35);
    }

    private static boolean[] numbers(int count, List<Boolean> kinds) {
        boolean[] numbers = new boolean[count];
        for (int column = 0; column < count; column++) {
            numbers[column] = kinds.get(column);
        }
        return numbers;
    }
}
