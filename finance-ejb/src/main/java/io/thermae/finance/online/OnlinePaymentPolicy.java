package io.thermae.finance.online;

import io.thermae.finance.api.OnlinePaymentStatus;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How far a payment is, whoever tells it in whichever order. Money that has come has come; what has ended stays so unless money
 * comes; of all else the latest counts. All that can be told is in one order, and the last one holds: so nothing depends on what
 * is heard first, nor on what is heard twice.
 */
public final class OnlinePaymentPolicy {

    private static final Comparator<Standing> LATER = Comparator.comparingInt(OnlinePaymentPolicy::weight)
            .thenComparingLong(Standing::revision)
            .thenComparing(Standing::status)
            .thenComparing(Standing::failure, Comparator.nullsFirst(Comparator.naturalOrder()));

    private OnlinePaymentPolicy() {}

    /**
     * What somebody says of a payment.
     *
     * @param revision when it was so, as the gateway counts
     * @param failure why the last attempt was refused; null if it was not
     */
    public record Standing(OnlinePaymentStatus status, long revision, @Nullable String failure) {}

    /** What is to be held true, after one thing is known and another one is told. */
    public static Standing after(Standing known, Standing told) {
        return LATER.compare(told, known) > 0 ? told : known;
    }

    private static int weight(Standing standing) {
        if (standing.status() == OnlinePaymentStatus.SUCCEEDED) {
            return 2;
        }
        return standing.status().isFinal() ? 1 : 0;
    }
}
