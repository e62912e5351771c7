package io.thermae.finance.tax;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides an amount in proportion, so that the parts add up to it: each has what is due to it rounded down, and what is left
 * goes unit by unit to those who have lost most by that (the largest remainders), the earlier ones first.
 */
public final class SharePolicy {

    private SharePolicy() {}

    /**
     * The shares, in the order of the weights.
     *
     * @param total minor units, not negative
     * @param weights not negative; where all are zero, all of it goes to the first
     * @throws IllegalArgumentException for a negative total or weight, or if there is something and nobody to have it
     */
    public static List<Long> share(long total, List<Long> weights) {
        if (total < 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("Only what there is can be shared");
        }
        if (weights.isEmpty()) {
            if (total > 0) {
                throw new IllegalArgumentException("There is nobody to share with");
            }
            return List.of();
        }
        BigInteger whole = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (whole.signum() == 0) {
            return IntStream.range(0, weights.size())
                    .mapToObj(i -> i == 0 ? total : 0L)
                    .toList();
        }
        long[] shares = new long[weights.size()];
        BigInteger[] remainders = new BigInteger[weights.size()];
        long left = total;
        for (int i = 0; i < shares.length; i++) {
            BigInteger[] due = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(weights.get(i)))
                    .divideAndRemainder(whole);
            shares[i] = due[0].longValueExact();
            remainders[i] = due[1];
            left -= shares[i];
        }
        // fewer than there are weights: each remainder is less than one unit
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return IntStream.range(0, shares.length).mapToObj(i -> shares[i]).toList();
    }
}
