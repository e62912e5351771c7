package io.thermae.finance.paper;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How columns share a page: numbers have what they need, so that none is broken; words wrap where there is no more room. */
final class WidthPolicy {

    private WidthPolicy() {}

    /**
     * The widths of columns, in proportion to each other: above zero, and of numbers not below what they need, unless numbers
     * alone are wider than the page.
     *
     * @param needed by the longest of each; above zero
     * @param numbers which are numbers
     * @param available of the page, in the same unit
     * @param least what words have in any case
     */
    static int[] share(int[] needed, boolean[] numbers, int available, int least) {
        int[] widths = needed.clone();
        int spare = available - IntStream.of(needed).sum();
        if (spare >= 0) {
            Arrays.setAll(widths, column -> needed[column] + spare / needed.length);
            return widths;
        }
        int room = available
                - IntStream.range(0, needed.length)
                        .filter(column -> numbers[column])
                        .map(column -> needed[column])
                        .sum();
        int[] words = IntStream.range(0, needed.length)
                .filter(column -> !numbers[column])
                .boxed()
                .sorted(Comparator.comparingInt(column -> needed[column]))
                .mapToInt(column -> column)
                .toArray();
        for (int done = 0; done < words.length; done++) {
            int fair = Math.max(least, room / (words.length - done));
            widths[words[done]] = Math.min(needed[words[done]], fair);
            room -= widths[words[done]];
        }
        return widths;
    }
}
