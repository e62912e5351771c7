package io.thermae.finance.payroll;

import io.thermae.finance.api.DrawerMovementKind;
import io.thermae.finance.api.ExpenseMethod;
import io.thermae.finance.api.LedgerEvent;
import io.thermae.finance.api.PayrollLineView;
import io.thermae.finance.api.PayrollRunView;
import io.thermae.finance.api.PayrollStatus;
import io.thermae.finance.api.Payrolls;
import io.thermae.finance.commission.StoredRules;
import io.thermae.finance.drawer.CashDrawers;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.ledger.DocumentReference;
import io.thermae.finance.ledger.Journal;
import io.thermae.finance.ledger.JournalEntry;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Portion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws payrolls up, approves and pays them. */
@Stateless
@PermitAll
@TenantTransaction
public class PayrollsBean implements Payrolls {

    @Inject
    StoredRuns runs;

    @Inject
    StoredLines lines;

    @Inject
    StoredRules rules;

    @Inject
    PaidWork paidWork;

    @Inject
    Tips tips;

    @Inject
    FinanceSettings settings;

    @Inject
    BranchScope scope;

    @Inject
    CashDrawers cashDrawers;

    @Inject
    Journal journal;

    @Inject
    ExpectedVersion expected;

    @Override
    public List<PayrollRunView> list(Portion portion) {
        return withStatements(runs.list(portion));
    }

    @Override
    public PayrollRunView get(UUID id) {
        return withStatements(List.of(runs.get(id))).get(0);
    }

    @Override
    public List<PayrollLineView> lines(UUID id, @Nullable UUID masterId, Portion portion) {
        return lines.list(id, masterId, runs.get(id).total().currency(), portion);
    }

    @Override
    public PayrollRunView draft(LocalDate from, LocalDate to) {
        runs.lockAll();
        Optional<StoredRuns.Before> before = runs.before();
        check(from, to, before);
        String currency = settings.currency();
        UUID id = runs.insert(from, to, currency).orElseThrow(() -> new RuleBroken(ErrorCode.PAYROLL_OPEN));
        PaidWork.Span span = new PaidWork.Span(
                before.map(StoredRuns.Before::began).orElse(from),
                before.map(last -> last.from().minusDays(1)).orElse(from),
                before.map(this::counted).orElse(from),
                to);
        List<EarnedLine> earned = new ArrayList<>(lines.carried(id));
        earned.addAll(EarningPolicy.earn(
                paidWork.read(span, Currency.getInstance(currency)), lines.revenues(to), rules.inUse()));
        earned.addAll(tips.read(span, Currency.getInstance(currency)));
        lines.insert(id, earned);
        return get(id);
    }

    /** On the day on which it was drawn up something can have changed after it. */
    private LocalDate counted(StoredRuns.Before last) {
        LocalDate drawnOn = settings.dayOf(last.drawnAt());
        return drawnOn.isBefore(last.to()) ? drawnOn : last.to();
    }

    private void check(LocalDate from, LocalDate to, Optional<StoredRuns.Before> before) {
        List<FieldViolation> violations = new ArrayList<>();
        if (!from.isBefore(to)) {
            violations.add(new FieldViolation("to", "must_be_after_start"));
        } else if (to.isAfter(settings.today().plusDays(1))) {
            violations.add(new FieldViolation("to", "must_not_be_in_future"));
        }
        if (before.isPresent() && from.isBefore(before.get().to())) {
            violations.add(new FieldViolation("from", "overlaps"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    @Override
    public void remove(UUID id) {
        lock(id, PayrollStatus.DRAFT);
        runs.delete(id);
    }

    @Override
    public PayrollRunView approve(UUID id) {
        PayrollRunView run = lock(id, PayrollStatus.DRAFT);
        List<JournalLine> posted = PayrollPostingPolicy.approved(
                dues(id), lines.tipsGivenBack(run.total().currency()), lines.countedBack(id));
        runs.approve(id, post(run, LedgerEvent.APPROVED, posted));
        return get(id);
    }

    @Override
    public PayrollRunView pay(UUID id, ExpenseMethod method, boolean fromDrawer, @Nullable UUID branchId) {
        PayrollRunView run = lock(id, PayrollStatus.APPROVED);
        List<PayrollPostingPolicy.Due> dues = dues(id);
        if (method == ExpenseMethod.CASH && fromDrawer) {
            takeOut(id, PayrollPostingPolicy.paidOut(dues), branchId);
        }
        runs.pay(id, method, settings.today(), post(run, LedgerEvent.PAID, PayrollPostingPolicy.paid(dues, method)));
        return get(id);
    }

    /** A payroll is of all branches, so somebody says whose drawer pays it: where there is none to choose from, nobody has to. */
    private void takeOut(UUID id, long amount, @Nullable UUID branchId) {
        if (branchId != null || (amount > 0 && cashDrawers.areUsed())) {
            cashDrawers.move(scope.choose(branchId), DrawerMovementKind.PAYROLL, amount, id);
        }
    }

    private List<PayrollPostingPolicy.Due> dues(UUID id) {
        return lines.sums(List.of(id)).stream().map(StoredLines.Sum::due).toList();
    }

    /** Null if there is nothing to post. */
    private @Nullable UUID post(PayrollRunView run, LedgerEvent event, List<JournalLine> posted) {
        return posted.isEmpty()
                ? null
                : journal.post(new JournalEntry(
                        settings.today(),
                        run.total().currency().getCurrencyCode(),
                        new DocumentReference("payroll", run.id(), event),
                        null,
                        posted));
    }

    private PayrollRunView lock(UUID id, PayrollStatus allowed) {
        PayrollRunView run = runs.lock(id);
        expected.require(run.version());
        if (run.status() != allowed) {
            throw new RuleBroken(
                    ErrorCode.ILLEGAL_TRANSITION, Map.of("from", run.status().name()));
        }
        return run;
    }

    private List<PayrollRunView> withStatements(List<PayrollRunView> bare) {
        List<UUID> ids = bare.stream().map(PayrollRunView::id).toList();
        Map<UUID, List<StoredLines.Sum>> sums =
                lines.sums(ids).stream().collect(Collectors.groupingBy(StoredLines.Sum::runId));
        Map<UUID, Long> nobodys = lines.nobodys(ids);
        return bare.stream()
                .map(run ->
                        Statements.of(run, sums.getOrDefault(run.id(), List.of()), nobodys.getOrDefault(run.id(), 0L)))
                .toList();
    }
}
