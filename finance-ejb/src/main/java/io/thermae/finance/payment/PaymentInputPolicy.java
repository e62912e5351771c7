package io.thermae.finance.payment;

import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.TakePayment.Allocation;
import io.thermae.finance.api.TakePayment.Part;
import io.thermae.finance.api.TakePayment.Payment;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be told of a payment without looking at anything else. */
public final class PaymentInputPolicy {

    private PaymentInputPolicy() {}

    /** @throws InvalidInput with all that is wrong */
    static void check(Payment payment, String currency) {
        List<FieldViolation> violations = new ArrayList<>();
        if (payment.parts().isEmpty()) {
            violations.add(new FieldViolation("parts", "required"));
        }
        boolean credit = false;
        for (int i = 0; i < payment.parts().size(); i++) {
            Part part = payment.parts().get(i);
            checkAmount("parts[" + i + "].amount", part.amount(), currency, violations);
            if (part.method() == PaymentMethod.ONLINE) {
                violations.add(new FieldViolation("parts[" + i + "].method", "not_at_desk"));
            }
            if (part.method() == PaymentMethod.PACKAGE) {
                violations.add(new FieldViolation("parts[" + i + "].method", "package_pays_lines_only"));
            }
            if (part.method() == PaymentMethod.POINTS) {
                violations.add(new FieldViolation("parts[" + i + "].method", "points_are_redeemed"));
            }
            if (part.method() == PaymentMethod.ACCOUNT_CREDIT) {
                if (credit) {
                    violations.add(new FieldViolation("parts[" + i + "].method", "repeated"));
                }
                credit = true;
            }
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < payment.allocations().size(); i++) {
            Allocation allocation = payment.allocations().get(i);
            checkAmount("allocations[" + i + "].amount", allocation.amount(), currency, violations);
            if (!seen.add(allocation.invoiceId())) {
                violations.add(new FieldViolation("allocations[" + i + "].invoiceId", "repeated"));
            }
        }
        checkAmount("tip", payment.tip(), currency, violations);
        if (violations.isEmpty() && amount(payment) > EntryPolicy.MOST_MINOR_UNITS) {
            violations.add(new FieldViolation("parts", "out_of_range"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** Adds what is wrong with an amount, if there is one: the business's currency, something, and countable. */
    public static void checkAmount(
            String field, @Nullable Money amount, String currency, List<FieldViolation> violations) {
        if (amount == null) {
            return;
        }
        if (!amount.currency().getCurrencyCode().equals(currency)) {
            violations.add(new FieldViolation(field + ".currency", "currency_mismatch", Map.of("currency", currency)));
        } else if (amount.minorUnits() <= 0) {
            violations.add(new FieldViolation(field, "must_be_positive"));
        } else if (amount.minorUnits() > EntryPolicy.MOST_MINOR_UNITS) {
            violations.add(new FieldViolation(field, "out_of_range"));
        }
    }

    /** All that comes, in minor units. */
    static long amount(Payment payment) {
        return payment.parts().stream()
                .mapToLong(part -> part.amount().minorUnits())
                .sum();
    }

    /** What comes by a method, in minor units. */
    static long amountBy(Payment payment, PaymentMethod method) {
        return payment.parts().stream()
                .filter(part -> part.method() == method)
                .mapToLong(part -> part.amount().minorUnits())
                .sum();
    }
}
