package io.thermae.finance.payment;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How what comes is divided: the tip, then the invoices in the order in which they are named, and the rest is credit. */
final class AllocationPolicy {

    private AllocationPolicy() {}

    /**
     * An invoice that is to be paid.
     *
     * @param wanted minor units; null for as much as there is, and as is open
     * @param open what is owed of it, in minor units
     */
    record Wish(UUID invoiceId, @Nullable Long wanted, long open) {}

    /** What each invoice is paid, in the order of the wishes, and what is left. Minor units. */
    record Plan(List<Long> paid, long credit) {}

    /**
     * Divides it.
     *
     * @param amount all that comes, in minor units
     * @param ofCredit how much of it is credit of before: that pays invoices, nothing else
     * @param tip not more than the amount
     * @throws InvalidInput if more is to be paid than comes
     * @throws RuleBroken {@code MORE_THAN_OPEN}
     */
    static Plan plan(long amount, long ofCredit, long tip, List<Wish> wishes) {
        if (tip > amount) {
            throw new InvalidInput("tip", "more_than_comes");
        }
        long rest = amount - tip;
        List<Long> paid = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            Long wanted = wish.wanted();
            if (wish.open() == 0 || (wanted != null && wanted > wish.open())) {
                throw new RuleBroken(
                        ErrorCode.MORE_THAN_OPEN,
                        Map.of("invoiceId", wish.invoiceId().toString()));
            }
            long takes = wanted == null ? Math.min(wish.open(), rest) : wanted;
            if (takes > rest || takes == 0) {
                throw new InvalidInput("allocations[" + i + "].amount", "more_than_comes");
            }
            rest -= takes;
            paid.add(takes);
        }
        if (ofCredit > amount - tip - rest) {
            throw new InvalidInput("parts", "credit_pays_invoices_only");
        }
        return new Plan(List.copyOf(paid), rest);
    }
}
