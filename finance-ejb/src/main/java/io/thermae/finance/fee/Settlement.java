package io.thermae.finance.fee;

import io.thermae.booking.api.Fee;
import io.thermae.booking.api.UnkeptVisit;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.invoice.FeeDocuments;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.PaidAhead;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.ledger.OpenDay;
import io.thermae.finance.payment.RefundCausePolicy;
import io.thermae.finance.payment.StoredPayments;
import io.thermae.finance.refund.GiveBack;
import io.thermae.finance.writeoff.WriteOffs;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.FeeInvoices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invoices a fee as far as is wanted, lets what was paid ahead pay it, and gives the rest back. The booking is locked. */
@ApplicationScoped
public class Settlement {

    private static final String NO_SHOW = "no_show";

    @Inject
    StoredInvoices invoices;

    @Inject
    StoredPayments payments;

    @Inject
    StoredFees fees;

    @Inject
    WriteOffs writeOffs;

    @Inject
    FeeDocuments documents;

    @Inject
    PaidAhead paidAhead;

    @Inject
    GiveBack giveBack;

    @Inject
    FinanceSettings settings;

    @Inject
    OpenDay openDay;

    /**
     * Settles it, and notes what has become of the fee; not of one that was waived before it was owed.
     *
     * @param wanted which fees are invoiced
     * @return the invoice; empty if there is none
     */
    Optional<UUID> settle(UnkeptVisit visit, FeeInvoices wanted, FinanceSettings.Decided decided) {
        Optional<UUID> invoice = invoiced(visit, wanted, decided);
        Fee fee = visit.fee();
        if (fee != null && fee.waiver() == null) {
            fees.note(visit, fee, FeePolicy.status(fee, invoice.isPresent()));
        }
        return invoice;
    }

    private Optional<UUID> invoiced(UnkeptVisit visit, FeeInvoices wanted, FinanceSettings.Decided decided) {
        List<PaymentView> holding = payments.lockHolding(visit.bookingId());
        long held =
                holding.stream().mapToLong(each -> each.deposit().minorUnits()).sum();
        if (held == 0 && wanted != FeeInvoices.ALL) {
            return Optional.empty();
        }
        FeeInvoices possible = visitsInvoice(visit.bookingId()).isPresent() ? FeeInvoices.NONE : wanted;
        Fee fee = visit.fee();
        long owed = fee == null || fee.waiver() != null
                ? 0
                : documents.withTax(fee, decided).minorUnits();
        FeePolicy.Plan plan = FeePolicy.plan(visit, possible, owed, held);
        LocalDate on = openDay.from(settings.today());
        giveBackAllBut(holding, plan.kept(), reason(visit), on);
        if (fee == null || plan.invoiced() == 0) {
            return Optional.empty();
        }
        Money amount = new Money(plan.invoiced(), fee.amount().currency());
        Optional<InvoiceView> invoice = documents.issue(visit, fee, amount, decided, on);
        invoice.filter(issued -> plan.kept() > 0).ifPresent(issued -> paidAhead.pay(visit.bookingId(), issued, on));
        return invoice.map(InvoiceView::id);
    }

    /**
     * Settles money that came after that: it pays the fee's invoice, if there is one, and the rest goes back. Without one it is
     * settled as if nothing had been settled before.
     */
    void settleLate(UnkeptVisit visit) {
        Optional<UUID> before = invoices.ofFee(visit.bookingId());
        if (before.isPresent()) {
            payLate(visit.bookingId(), before.get(), reason(visit));
        } else {
            FinanceSettings.Decided decided = settings.decided();
            settle(visit, decided.feeInvoices(), decided);
        }
    }

    /** What came after an invoice was issued pays what is open of it; what that does not need goes back. */
    void payLate(UUID bookingId, UUID invoiceId, String reason) {
        invoices.lockAll(List.of(invoiceId));
        InvoiceView locked = invoices.find(invoiceId).orElseThrow();
        List<PaymentView> holding = payments.lockHolding(bookingId);
        long held =
                holding.stream().mapToLong(each -> each.deposit().minorUnits()).sum();
        InvoiceView invoice = held == 0 ? locked : writeOffs.reopen(locked);
        long kept = Math.min(held, invoice.open().minorUnits());
        LocalDate on = openDay.from(settings.today());
        giveBackAllBut(holding, kept, reason, on);
        if (kept > 0) {
            paidAhead.pay(bookingId, invoice, on);
        }
        if (held > 0) {
            writeOffs.postReopened(List.of(locked), on);
        }
    }

    private static String reason(UnkeptVisit visit) {
        return visit.cancelled() ? RefundCausePolicy.CANCELLED : NO_SHOW;
    }

    /** By which the visit itself is owed: to take that back is for people, and then nothing is owed twice. */
    Optional<UUID> visitsInvoice(UUID bookingId) {
        return invoices.ofBooking(bookingId)
                .flatMap(invoices::find)
                .filter(invoice -> invoice.status() != InvoiceStatus.DRAFT)
                .map(InvoiceView::id);
    }

    /** Gives back what is held; the fee stays of what came last first. */
    void giveBackAllBut(List<PaymentView> holding, long kept, String reason, LocalDate on) {
        long rest = kept;
        for (PaymentView payment : holding) {
            Money deposit = payment.deposit();
            long keeps = Math.min(rest, deposit.minorUnits());
            rest -= keeps;
            if (deposit.minorUnits() > keeps) {
                giveBack.giveHeldBack(payment, new Money(deposit.minorUnits() - keeps, deposit.currency()), reason, on);
            }
        }
    }
}
