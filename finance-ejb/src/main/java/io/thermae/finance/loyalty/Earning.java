package io.thermae.finance.loyalty;

import java.util.List;

/**
 * What was earned of an invoice, and by which terms.
 *
 * @param earnPoints so many for each {@code earnMinor}
 * @param positions the lines for which there are points
 * @param points what was earned, less what was taken back
 */
record Earning(int earnPoints, long earnMinor, List<Long> positions, long points) {}
