package io.thermae.finance.online;

import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.api.PayOnline.Wanted;
import io.thermae.finance.gateway.StepPolicy;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.online.DueOnline.Due;
import io.thermae.finance.payment.PaymentInputPolicy;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a payer is charged on the web: all that is due, or what of it he wants to pay, and a tip. A part leaves nothing open that
 * the gateway would not charge: nobody could pay that on the web.
 */
final class ChargePolicy {

    private static final String AMOUNT = "amount";
    private static final String TIP = "tip";

    private ChargePolicy() {}

    /**
     * What one payment is to bring.
     *
     * @param pays of what is due
     * @param tip beside it; nothing for none
     */
    record Charge(Due due, Money pays, Money tip) {

        /** What the gateway charges. */
        Money total() {
            return pays.plus(tip);
        }
    }

    /**
     * What is charged of what is due. All of that is countable, also if a part is wanted: the rest could never be paid here.
     *
     * @param step in which the gateway counts, in minor units
     * @param least the least that the gateway charges, in minor units; empty if nobody knows it, nor which parts it would take
     * @throws InvalidInput with the fields that cannot be: of another currency, not positive, less than the least, or leaving less
     *     than that; another amount than that of a prepayment, or a tip with it; a tip where nobody has served
     * @throws RuleBroken {@code MORE_THAN_OPEN}; {@code AMOUNT_NOT_COUNTABLE}, of a field or of all that is due;
     *     {@code ONLINE_PAYMENT_UNAVAILABLE} of a part if the least is not known
     */
    static Charge charge(Due due, Wanted wanted, long step, OptionalLong least) {
        Money open = due.amount();
        StepPolicy.requireCountable(open, step);
        Money asked = wanted.amount();
        Money given = orNull(wanted.tip());
        requireAmounts(asked, given, open.currency().getCurrencyCode());
        Charge charge =
                new Charge(due, asked == null ? open : asked, given == null ? Money.zero(open.currency()) : given);
        requireAllowed(charge);
        if (charge.pays().minorUnits() > open.minorUnits()) {
            throw new RuleBroken(ErrorCode.MORE_THAN_OPEN, Map.of("field", AMOUNT, "open", WantedPolicy.said(open)));
        }
        if (asked != null) {
            requireLeast(charge, least);
            StepPolicy.requireCountable(AMOUNT, asked, step);
        }
        StepPolicy.requireCountable(TIP, charge.tip(), step);
        return charge;
    }

    /** No tip is none. */
    private static @Nullable Money orNull(@Nullable Money tip) {
        return tip == null || tip.minorUnits() == 0 ? null : tip;
    }

    private static void requireAmounts(@Nullable Money asked, @Nullable Money given, String currency) {
        List<FieldViolation> violations = new ArrayList<>();
        PaymentInputPolicy.checkAmount(AMOUNT, asked, currency, violations);
        PaymentInputPolicy.checkAmount(TIP, given, currency, violations);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** A prepayment is what the house asks for before it gives the place away: that as a whole, and nothing else. */
    private static void requireAllowed(Charge charge) {
        List<FieldViolation> violations = new ArrayList<>();
        boolean ahead = charge.due().kind() == OnlinePaymentKind.PREPAYMENT;
        if (ahead && !charge.pays().equals(charge.due().amount())) {
            violations.add(new FieldViolation(AMOUNT, "not_for_prepayment"));
        }
        if (charge.tip().minorUnits() > 0) {
            if (ahead) {
                violations.add(new FieldViolation(TIP, "not_for_prepayment"));
            } else if (!charge.due().tippable()) {
                violations.add(new FieldViolation(TIP, "nobody_to_tip"));
            } else if (charge.total().minorUnits() > EntryPolicy.MOST_MINOR_UNITS) {
                violations.add(new FieldViolation(TIP, "out_of_range"));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** The tip counts to what is charged now, and not to what is left: nobody has to tip again. */
    private static void requireLeast(Charge charge, OptionalLong known) {
        long left = charge.due().amount().minorUnits() - charge.pays().minorUnits();
        if (known.isEmpty()) {
            if (left > 0) {
                throw new RuleBroken(ErrorCode.ONLINE_PAYMENT_UNAVAILABLE, Map.of("field", AMOUNT));
            }
            return;
        }
        Money least = new Money(known.getAsLong(), charge.pays().currency());
        if (charge.total().minorUnits() < least.minorUnits()) {
            throw below("below_gateway_minimum", least);
        }
        if (left > 0 && left < least.minorUnits()) {
            throw below("leaves_too_little", least);
        }
    }

    private static InvalidInput below(String code, Money least) {
        return new InvalidInput(List.of(new FieldViolation(
                AMOUNT,
                code,
                Map.of(
                        "minimum",
                        least.amount().toPlainString() + " " + least.currency().getCurrencyCode()))));
    }
}
