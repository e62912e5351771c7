package io.thermae.finance.membershiprun;

import io.thermae.booking.api.HoldCustomer;
import io.thermae.finance.api.CreditInvoice;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.MembershipKindView;
import io.thermae.finance.api.MembershipPause;
import io.thermae.finance.api.MembershipPeriodView;
import io.thermae.finance.api.MembershipView;
import io.thermae.finance.api.RunMembership;
import io.thermae.finance.api.SellPackage;
import io.thermae.finance.invoice.Addressees;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.membership.EndPolicy;
import io.thermae.finance.membership.MembershipChanges;
import io.thermae.finance.membership.Running;
import io.thermae.finance.membership.StoredMemberships;
import io.thermae.finance.membershipkind.StoredMembershipKinds;
import io.thermae.finance.refund.TakeBack;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RaceLost;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Begins memberships, and changes what becomes of them. */
@Stateless
@PermitAll
@TenantTransaction
public class RunMembershipBean implements RunMembership {

    @Inject
    StoredMemberships stored;

    @Inject
    MembershipChanges changes;

    @Inject
    StoredMembershipKinds kinds;

    @Inject
    InvoicePeriods invoicePeriods;

    @Inject
    Pauses pauses;

    @Inject
    BranchScope scope;

    @Inject
    Addressees addressees;

    @Inject
    HoldCustomer holdCustomer;

    @Inject
    StoredInvoices invoices;

    @Inject
    SellPackage sellPackage;

    @Inject
    TakeBack takeBack;

    @Inject
    FinanceSettings settings;

    @Override
    public MembershipView begin(Sale sale) {
        LocalDate today = settings.today();
        LocalDate startsOn = Objects.requireNonNullElse(sale.startsOn(), today);
        List<FieldViolation> violations = new ArrayList<>();
        PausePolicy.checkDay("startsOn", startsOn, today, violations);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        UUID branch = scope.choose(sale.branchId());
        MembershipKindView kind = kind(sale.kindId());
        if (!kind.terms().holdsIn(branch)) {
            throw new InvalidInput("branchId", "membership_not_sold_here");
        }
        HoldCustomer.Held card = addressees.card(sale.customerId());
        Running begun = stored.lock(
                changes.insert(kind, new Sale(sale.kindId(), card.id(), branch, startsOn), branch, startsOn));
        return invoicePeriods.upToDate(begun, card, today).shown();
    }

    private MembershipKindView kind(UUID id) {
        return kinds.find(id)
                .filter(each -> each.archivedAt() == null)
                .orElseThrow(() -> new InvalidInput("kindId", "unknown_membership_kind"));
    }

    @Override
    public MembershipView pause(UUID id, MembershipPause pause) {
        LocalDate today = settings.today();
        MembershipView membership = upToDate(id);
        PausePolicy.check(pause, today);
        PausePolicy.requireNoPause(membership, today);
        pauses.add(membership, pause);
        return stored.get(id);
    }

    @Override
    public MembershipView resume(UUID id) {
        LocalDate today = settings.today();
        MembershipView membership = upToDate(id);
        pauses.cut(membership, PausePolicy.requirePause(membership, today), today);
        // one that would have begun while it was paused begins now
        return upToDate(id);
    }

    @Override
    public MembershipView change(UUID id, UUID kindId) {
        MembershipView membership = upToDate(id);
        PausePolicy.requireNotCancelled(membership);
        if (!kind(kindId).terms().holdsIn(membership.branchId())) {
            throw new InvalidInput("kindId", "membership_not_sold_here");
        }
        changes.becomesNext(id, kindId);
        return stored.get(id);
    }

    @Override
    public MembershipView cancel(UUID id, String reason) {
        PausePolicy.requireNotCancelled(upToDate(id));
        changes.cancel(id, reason, settings.today());
        return stored.get(id);
    }

    @Override
    public MembershipView end(UUID id, String reason, boolean refundsRest) {
        MembershipView membership = upToDate(id);
        PausePolicy.requireActive(membership);
        changes.end(id, reason, settings.today());
        MembershipPeriodView period = membership.period();
        if (refundsRest && period != null) {
            giveRestBack(membership, period, reason);
        }
        return stored.get(id);
    }

    private void giveRestBack(MembershipView membership, MembershipPeriodView period, String reason) {
        LocalDate today = settings.today();
        UUID sold = period.packageId();
        if (sold != null) {
            sellPackage.refund(sold, reason);
            return;
        }
        InvoiceView invoice = invoices.lock(period.invoiceId());
        long rest = EndPolicy.rest(invoice.gross().minorUnits(), period, membership.pause(), today);
        if (rest > 0) {
            Money back = new Money(rest, invoice.gross().currency());
            takeBack.credit(invoice, reason, List.of(new CreditInvoice.Line(1, back)), today);
        }
    }

    /** A membership that is locked, and its customer's card, which is held; empty if he was erased. */
    private record Locked(Running running, Optional<HoldCustomer.Held> card) {}

    /** Cards are locked first, as everybody locks them. */
    private Locked locked(UUID id) {
        MembershipView seen = stored.get(id);
        if (!scope.sees(seen.branchId())) {
            throw new NotFound("membership");
        }
        Optional<HoldCustomer.Held> card = holdCustomer.holdUnseen(seen.customerId());
        Running running = stored.lock(id);
        if (!running.shown().customerId().equals(seen.customerId())) {
            throw new RaceLost(new IllegalStateException("The card was merged"));
        }
        return new Locked(running, card);
    }

    private MembershipView upToDate(UUID id) {
        Locked locked = locked(id);
        return locked.card
                .map(card -> invoicePeriods
                        .upToDate(locked.running, card, settings.today())
                        .shown())
                .orElseGet(() -> locked.running.shown());
    }
}
