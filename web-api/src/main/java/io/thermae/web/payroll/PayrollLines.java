package io.thermae.web.payroll;

import io.thermae.finance.api.PayrollLineView;
import io.thermae.finance.api.Payrolls;
import io.thermae.kernel.Portion;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All lines of a payroll. */
final class PayrollLines {

    private static final int BATCH = 500;

    private PayrollLines() {}

    /**
     * In their order.
     *
     * @param masterId null for all masters
     * @throws io.thermae.kernel.NotFound if there is no such payroll
     */
    static List<PayrollLineView> of(Payrolls payrolls, UUID id, @Nullable UUID masterId) {
        List<PayrollLineView> all = new ArrayList<>();
        List<PayrollLineView> lines = payrolls.lines(id, masterId, new Portion(null, BATCH));
        while (!lines.isEmpty()) {
            all.addAll(lines);
            lines = payrolls.lines(
                    id, masterId, new Portion(lines.get(lines.size() - 1).id(), BATCH));
        }
        return all;
    }
}
