package io.thermae.web.payroll;

import io.thermae.finance.api.PayrollLineView;
import io.thermae.finance.api.Payrolls;
import io.thermae.kernel.Portion;
import io.thermae.web.csv.Csv;
import io.thermae.web.invoice.Percent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines of a payroll as CSV. */
final class PayrollCsv {

    private static final int BATCH = 500;

    private static final List<String> NAMES = List.of(
            "masterId",
            "kind",
            "invoice",
            "description",
            "serviceId",
            "base",
            "percent",
            "commission",
            "tip",
            "currency");

    private PayrollCsv() {}

    static String of(Payrolls payrolls, UUID id, @Nullable UUID masterId) {
        StringBuilder csv = new StringBuilder(Csv.line(NAMES));
        List<PayrollLineView> lines = payrolls.lines(id, masterId, new Portion(null, BATCH));
        while (!lines.isEmpty()) {
            lines.forEach(line -> csv.append(line(line)));
            lines = payrolls.lines(
                    id, masterId, new Portion(lines.get(lines.size() - 1).id(), BATCH));
        }
        return csv.toString();
    }

    private static String line(PayrollLineView line) {
        Integer rate = line.rate();
        return Csv.line(Arrays.asList(
                line.masterId(),
                line.kind(),
                line.invoiceNumber(),
                line.description(),
                line.serviceId(),
                line.base().amount().toPlainString(),
                rate == null ? null : Percent.text(rate),
                line.commission().amount().toPlainString(),
                line.tip().amount().toPlainString(),
                line.base().currency().getCurrencyCode()));
    }
}
