package io.thermae.finance.online;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.api.PayOnline.Wanted;
import io.thermae.finance.online.DueOnline.Due;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to pay beside what was begun, and paid, before. Who asks twice for the same means one payment: that he means
 * another one is known only by what he says he saw as open, which is less after each part.
 */
final class WantedPolicy {

    private WantedPolicy() {}

    /** What is done with a payment that was begun before. */
    enum GoesOn {
        /** It is what is wanted. */
        SAME,
        /** It is not, but its payer, or a bank, is at work on it. */
        UNDER_WAY
    }

    /** @throws InvalidInput if it is not said of which sum a part, or beside which a tip, is wanted */
    static void requireSeen(Wanted wanted) {
        if (wanted.open() == null && !wanted.isAll()) {
            throw new InvalidInput(List.of(new FieldViolation("open", "required")));
        }
    }

    /** Whether what is due is what the payer saw; so it is for who has not looked, and pays all of it. */
    static boolean isAsSeen(Wanted wanted, Money due) {
        Money seen = wanted.open();
        return seen == null || seen.equals(due);
    }

    /**
     * Whether a payment pays what is wanted, with the tip that is wanted.
     *
     * @param due null if nothing is, or if that is not what the payer saw
     */
    static boolean isSame(Wanted wanted, OnlinePayment payment, @Nullable Money due) {
        Money all = wanted.open() == null ? due : wanted.open();
        Money pays = wanted.amount() == null ? all : wanted.amount();
        Money none = Money.zero(payment.amount().currency());
        Money tip = wanted.tip();
        return payment.pays().equals(pays) && payment.tip().equals(tip == null ? none : tip);
    }

    /**
     * How a payment that can still be paid goes on whatever else could be begun; empty if it is to be replaced.
     *
     * @param due null if nothing is
     */
    static Optional<GoesOn> goesOn(OnlinePayment begun, @Nullable Due due, Wanted wanted) {
        Money needed = due != null && due.needs(begun) ? due.amount() : null;
        if (needed != null && isSame(wanted, begun, needed)) {
            return Optional.of(GoesOn.SAME);
        }
        boolean atBank = begun.status() == OnlinePaymentStatus.PROCESSING;
        // who proves who he is and comes back has not changed his mind
        boolean proving = begun.status() == OnlinePaymentStatus.REQUIRES_ACTION && needed != null && isBare(wanted);
        return atBank || proving ? Optional.of(GoesOn.UNDER_WAY) : Optional.empty();
    }

    private static boolean isBare(Wanted wanted) {
        return wanted.isAll() && wanted.open() == null;
    }

    /** Says what is open now. */
    static RuleBroken changed(Money open) {
        return new RuleBroken(ErrorCode.OPEN_AMOUNT_CHANGED, Map.of("open", said(open)));
    }

    /** As money is said to programs. */
    static Map<String, String> said(Money money) {
        return Map.of(
                "amount", money.amount().toPlainString(),
                "currency", money.currency().getCurrencyCode());
    }
}
