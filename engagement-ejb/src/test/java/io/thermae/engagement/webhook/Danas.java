package io.thermae.engagement.webhook;

import io.thermae.booking.api.CustomerChanged;
import io.thermae.booking.api.CustomerView;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.PaymentView;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.TaxRounding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tests tell webhooks of: a customer called Dana, who has an invoice and has paid it. */
final class Danas {

    static final Instant NOW = Instant.parse("2026-02-28T10:15:30Z");
    static final UUID CUSTOMER = new UUID(3, 1);
    static final UUID CASHIER = new UUID(6, 1);

    private static final UUID INVOICE = new UUID(1, 1);
    private static final UUID BRANCH = new UUID(2, 1);
    private static final UUID PAYMENT = new UUID(4, 1);

    private Danas() {}

    static Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance("KZT"));
    }

    static InvoiceView invoice(InvoiceKind kind) {
        return new InvoiceView(
                INVOICE,
                kind,
                InvoiceStatus.PAID,
                "INV",
                "INV-000042",
                BRANCH,
                CUSTOMER,
                "Dana",
                null,
                null,
                null,
                true,
                TaxRounding.LINE,
                List.of(new InvoiceLineView(
                        1,
                        "Massage",
                        null,
                        null,
                        null,
                        1,
                        money(11_200),
                        12_500,
                        money(0),
                        null,
                        "VAT",
                        12_000,
                        money(10_000),
                        money(1_200),
                        money(11_200),
                        null,
                        money(0))),
                money(10_000),
                money(1_200),
                money(11_200),
                money(11_200),
                money(0),
                money(0),
                new InvoiceView.WrittenOff(money(100), "Dana moved away", LocalDate.of(2026, 2, 28)),
                14,
                LocalDate.of(2026, 2, 28),
                LocalDate.of(2026, 3, 14),
                "For Dana",
                NOW,
                7);
    }

    static PaymentView payment(List<PaymentView.Refund> refunds) {
        return new PaymentView(
                PAYMENT,
                BRANCH,
                CUSTOMER,
                money(11_200),
                money(0),
                money(0),
                money(0),
                money(500),
                List.of(new PaymentView.Part(PaymentMethod.CARD_TERMINAL, money(11_200), money(500), "Dana 17")),
                List.of(new PaymentView.Allocation(INVOICE, money(10_700))),
                refunds,
                LocalDate.of(2026, 2, 28),
                NOW,
                CASHIER,
                "By Dana",
                null);
    }

    static CustomerChanged customer(CustomerChanged.Step step, @Nullable CustomerView card, @Nullable UUID mergedInto) {
        return new CustomerChanged(step, CUSTOMER, 9, card, mergedInto);
    }

    static CustomerView card() {
        return new CustomerView(
                CUSTOMER,
                "Dana",
                null,
                "+77011234567",
                LocalDate.of(1990, 5, 4),
                "kk",
                null,
                List.of(),
                List.of("vip"),
                NOW,
                NOW,
                "Did not come",
                null,
                9);
    }
}
