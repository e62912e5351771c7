package io.thermae.finance.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** From which payments a customer's credit is spent: from the oldest that has some. */
final class CreditPolicy {

    private CreditPolicy() {}

    /** Some of a payment's credit, in minor units. */
    record Share(UUID paymentId, long amount) {}

    /**
     * What is taken from which payment.
     *
     * @param credits what each payment has, the oldest first
     * @return empty if all of them have less
     */
    static Optional<List<Share>> spend(long amount, List<Share> credits) {
        long rest = amount;
        List<Share> spent = new ArrayList<>();
        for (Share credit : credits) {
            long takes = Math.min(rest, credit.amount());
            if (takes > 0) {
                spent.add(new Share(credit.paymentId(), takes));
                rest -= takes;
            }
        }
        return rest == 0 ? Optional.of(List.copyOf(spent)) : Optional.empty();
    }
}
