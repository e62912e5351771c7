package io.thermae.finance.payroll;

import io.thermae.finance.api.PayrollLineKind;
import io.thermae.finance.commission.CommissionPolicy;
import io.thermae.finance.commission.CommissionPolicy.Counted;
import io.thermae.finance.commission.CommissionPolicy.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What masters have earned of what was paid for their services and what they sold, and was not counted before. Amounts in minor units. */
final class EarningPolicy {

    private EarningPolicy() {}

    /**
     * What is paid of a line of an invoice.
     *
     * @param paid by now, without tax; less what was paid before the first payroll
     * @param becomesWhole whether that is all of it, and was not when it was counted
     * @param counted by the payrolls before
     */
    record PaidLine(
            UUID invoiceId,
            int position,
            UUID masterId,
            @Nullable UUID serviceId,
            @Nullable UUID productId,
            long paid,
            boolean becomesWhole,
            Counted counted) {

        long more() {
            return paid - counted.base();
        }
    }

    /**
     * What is earned: a line for each of which more is paid than was counted, or less, or of which all is paid now because the
     * rest was taken back, if something is earned by that. The tier is that of all revenue of the month, what is counted now
     * included.
     *
     * @param revenues of the masters in the month, that was counted before
     */
    static List<EarnedLine> earn(List<PaidLine> lines, Map<UUID, Long> revenues, List<Rule> rules) {
        Map<UUID, Long> reached = new HashMap<>(revenues);
        lines.forEach(line -> reached.merge(line.masterId(), line.more(), Long::sum));
        List<EarnedLine> earned = new ArrayList<>();
        for (PaidLine line : lines) {
            Optional<Rule> rule = CommissionPolicy.choose(
                    rules,
                    line.masterId(),
                    new CommissionPolicy.Sold(line.serviceId(), line.productId()),
                    reached.getOrDefault(line.masterId(), 0L));
            long commission = CommissionPolicy.commission(line.counted(), line.paid(), line.becomesWhole(), rule);
            if (line.more() != 0 || commission != 0) {
                earned.add(new EarnedLine(
                        line.masterId(),
                        line.productId() == null ? PayrollLineKind.SERVICE : PayrollLineKind.PRODUCT,
                        line.invoiceId(),
                        line.position(),
                        line.serviceId(),
                        line.productId(),
                        null,
                        line.more(),
                        line.more() > 0 ? rule.map(Rule::rate).orElse(null) : null,
                        commission,
                        0));
            }
        }
        return earned;
    }
}
