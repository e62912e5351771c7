package io.thermae.finance.refund;

import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.PaymentView.Allocation;
import io.thermae.finance.api.RefundPayment;
import io.thermae.finance.giftcard.PayingCards;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.packages.PayingPackages;
import io.thermae.finance.payment.PaymentInputPolicy;
import io.thermae.finance.payment.StoredPayments;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives money back. */
@Stateless
@PermitAll
@TenantTransaction
public class RefundPaymentBean implements RefundPayment {

    @Inject
    StoredPayments payments;

    @Inject
    StoredInvoices invoices;

    @Inject
    BranchScope scope;

    @Inject
    GiveBack giveBack;

    @Inject
    RefundSteps steps;

    @Inject
    PayingCards payingCards;

    @Inject
    PayingPackages payingPackages;

    @Inject
    FinanceSettings settings;

    @Override
    public PaymentView refund(UUID paymentId, Money amount, @Nullable PaymentMethod method, String reason) {
        PaymentView payment = lock(paymentId);
        check(amount);
        RefundPolicy.requireWhole(amount, payment.parts());
        List<Long> left = left(payment, method);
        requireOwn(giveBack.owedAgain(payment, amount, left));
        RefundPolicy.requireCountable(amount, payment.parts(), left, steps.of(payment));
        giveBack.giveBack(payment, amount, left, reason, settings.today());
        return payments.get(paymentId);
    }

    /** What is owed again is of branches that the caller has: a payment of his may pay what others have issued. */
    private void requireOwn(List<UUID> owedAgain) {
        if (!owedAgain.isEmpty()
                && !invoices.find(owedAgain).values().stream().allMatch(invoice -> scope.sees(invoice.branchId()))) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
    }

    private void check(Money amount) {
        List<FieldViolation> violations = new ArrayList<>();
        PaymentInputPolicy.checkAmount("amount", amount, settings.currency(), violations);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** The invoices before the payments, those whose credit it spent among them, as everybody locks them. */
    private PaymentView lock(UUID paymentId) {
        PaymentView seen = payments.get(paymentId);
        List<UUID> paid = seen.allocations().stream().map(Allocation::invoiceId).toList();
        invoices.lockAll(paid);
        List<UUID> all = new ArrayList<>(List.of(paymentId));
        payments.spent(paymentId).forEach(spent -> all.add(spent.sourceId()));
        payments.lockAll(all);
        payingCards.lockOf(paymentId);
        payingPackages.lockOf(paymentId);
        PaymentView payment = payments.get(paymentId);
        RefundPolicy.requireLocked(paid, payment);
        return payment;
    }

    /** What is left of what came by each part; nothing of those by other methods. */
    private static List<Long> left(PaymentView payment, @Nullable PaymentMethod method) {
        if (method != null && payment.parts().stream().noneMatch(part -> part.method() == method)) {
            throw new InvalidInput("method", "not_of_payment");
        }
        return payment.parts().stream()
                .map(part -> method == null || part.method() == method
                        ? part.amount().minorUnits() - part.refunded().minorUnits()
                        : 0L)
                .toList();
    }
}
