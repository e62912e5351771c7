package io.thermae.web.invoice;

import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Percentages as the API says them: decimal texts. Inside they are counted in thousandths. */
public final class Percent {

    private static final int DECIMALS = 3;
    private static final int WHOLE = 100_000;
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3})?");

    private Percent() {}

    /**
     * The rate that a text says, in thousandths of a percent.
     *
     * @throws InvalidInput {@code invalid_format}, {@code out_of_range}
     */
    public static int read(String field, String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new InvalidInput(field, "invalid_format");
        }
        int rate = new BigDecimal(text).movePointRight(DECIMALS).intValueExact();
        if (rate > WHOLE) {
            throw new InvalidInput(
                    List.of(new FieldViolation(field, "out_of_range", Map.of("min", 0, "max", WHOLE / 1000))));
        }
        return rate;
    }

    /** A rate in thousandths of a percent, as the API says it. */
    public static String text(int rate) {
        return BigDecimal.valueOf(rate, DECIMALS).stripTrailingZeros().toPlainString();
    }
}
