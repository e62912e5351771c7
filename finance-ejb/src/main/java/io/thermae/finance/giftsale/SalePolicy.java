package io.thermae.finance.giftsale;

import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.SellGiftCard.Part;
import io.thermae.finance.api.SellGiftCard.Sale;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.payment.PaymentInputPolicy;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be told of the sale of a gift card without looking at anything else. */
final class SalePolicy {

    /** By which money comes at the desk: a gift card is not paid by what was paid before. */
    private static final Set<PaymentMethod> OF_MONEY =
            EnumSet.of(PaymentMethod.CASH, PaymentMethod.CARD_TERMINAL, PaymentMethod.BANK_TRANSFER);

    private SalePolicy() {}

    /**
     * What is on the card, in minor units.
     *
     * @throws InvalidInput with all that is wrong
     */
    static long value(Sale sale, String currency, LocalDate today) {
        List<FieldViolation> violations = new ArrayList<>();
        if (sale.parts().isEmpty()) {
            violations.add(new FieldViolation("parts", "required"));
        }
        for (int i = 0; i < sale.parts().size(); i++) {
            Part part = sale.parts().get(i);
            PaymentInputPolicy.checkAmount("parts[" + i + "].amount", part.amount(), currency, violations);
            if (!OF_MONEY.contains(part.method())) {
                violations.add(new FieldViolation("parts[" + i + "].method", "brings_no_money"));
            }
        }
        LocalDate expiresOn = sale.expiresOn();
        if (expiresOn != null && expiresOn.isBefore(today)) {
            violations.add(new FieldViolation("expiresOn", "must_not_be_in_past"));
        }
        long value = violations.isEmpty()
                ? sale.parts().stream()
                        .mapToLong(part -> part.amount().minorUnits())
                        .sum()
                : 0;
        if (value > EntryPolicy.MOST_MINOR_UNITS) {
            violations.add(new FieldViolation("parts", "out_of_range"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return value;
    }
}
