package io.thermae.finance.fee;

import io.thermae.booking.api.SettleUnkeptVisit;
import io.thermae.booking.api.UnkeptVisit;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.invoice.FeeDocuments;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.PaidAhead;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.ledger.OpenDay;
import io.thermae.finance.payment.StoredPayments;
import io.thermae.finance.refund.GiveBack;
import io.thermae.finance.refund.TakeBack;
import io.thermae.kernel.Money;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Settles the money of a visit that does not take place. It happens of itself, so neither branches of the caller nor closed books
 * refuse it: it belongs to the first open day. Locks are taken as everywhere: the booking is locked, then invoices, payments, and
 * the number last.
 */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SettleUnkeptVisitBean implements SettleUnkeptVisit {

    private static final String WAIVED = "fee_waived";

    @Inject
    StoredInvoices invoices;

    @Inject
    StoredPayments payments;

    @Inject
    StoredFees fees;

    @Inject
    FeeDocuments documents;

    @Inject
    Settlement settlement;

    @Inject
    PaidAhead paidAhead;

    @Inject
    GiveBack giveBack;

    @Inject
    TakeBack takeBack;

    @Inject
    FinanceSettings settings;

    @Inject
    OpenDay openDay;

    @Override
    public void settle(UnkeptVisit visit) {
        // or an invoice of the visit is issued meanwhile, and both are owed
        paidAhead.guard(visit.bookingId());
        FinanceSettings.Decided decided = settings.decided();
        settlement.settle(visit, decided.feeInvoices(), decided);
    }

    @Override
    public void settleAll(List<UnkeptVisit> visits) {
        if (visits.isEmpty()) {
            return;
        }
        visits.stream().map(UnkeptVisit::bookingId).sorted().forEach(paidAhead::guard);
        // before the first number, as everybody locks them
        payments.lockAll(visits.stream()
                .flatMap(visit -> payments.holding(visit.bookingId()).stream())
                .toList());
        visits.forEach(this::settle);
    }

    @Override
    public void waived(UUID bookingId) {
        fees.waived(bookingId);
        Optional<UUID> invoice = invoices.ofFee(bookingId);
        List<UUID> holding = payments.holding(bookingId);
        if (invoice.isEmpty() && holding.isEmpty()) {
            return;
        }
        invoices.lockAll(invoice.stream().toList());
        Set<UUID> paid = new HashSet<>(holding);
        invoice.map(payments::paying).ifPresent(paid::addAll);
        payments.lockAll(paid);
        LocalDate on = openDay.from(settings.today());
        invoice.flatMap(invoices::find)
                .filter(issued -> issued.status() != InvoiceStatus.CREDITED)
                .ifPresent(issued -> takeBack(issued, bookingId, on));
        settlement.giveBackAllBut(payments.lockHolding(bookingId), 0, WAIVED, on);
    }

    /** What was paid ahead goes back as if the fee had never been; what was paid for it otherwise is its payer's credit. */
    private void takeBack(InvoiceView invoice, UUID bookingId, LocalDate on) {
        Map<UUID, Long> released =
                takeBack.credit(invoice, documents.waived(), null, on).released();
        payments.find(released.keySet()).stream()
                .filter(payment -> bookingId.equals(payment.bookingId()))
                .forEach(payment -> giveBack.giveUnusedBack(
                        payment,
                        new Money(
                                released.getOrDefault(payment.id(), 0L),
                                payment.amount().currency()),
                        WAIVED,
                        on));
    }
}
