package io.thermae.web.payroll;

import io.thermae.finance.api.PayrollLineView;
import io.thermae.web.csv.Csv;
import io.thermae.web.invoice.Percent;
import java.util.Arrays;
import java.util.List;

/** The lines of a payroll as CSV. */
final class PayrollCsv {

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

    static String of(List<PayrollLineView> lines) {
        StringBuilder csv = new StringBuilder(Csv.line(NAMES));
        lines.forEach(line -> csv.append(line(line)));
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
