package io.thermae.booking.customer;

import io.thermae.booking.api.CustomerDetails;
import io.thermae.booking.api.ImportCustomers;
import io.thermae.booking.api.ImportManner;
import io.thermae.booking.api.ImportOutcome;
import io.thermae.booking.api.ImportRow;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes cards for those who have none. */
@Stateless
@PermitAll
@TenantTransaction
public class ImportCustomersBean implements ImportCustomers {

    @Inject
    Sql sql;

    @Inject
    ManyCards manyCards;

    @Inject
    Branches branches;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Override
    public List<ImportOutcome> run(List<ImportRow<CustomerDetails>> rows, ImportManner manner) {
        return manner.dryRun() ? sql.undone(() -> take(rows, manner)) : take(rows, manner);
    }

    private List<ImportOutcome> take(List<ImportRow<CustomerDetails>> rows, ImportManner manner) {
        manyCards.lockAllContacts();
        Set<UUID> open = openBranches();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ownBusiness.zone());
        List<ImportRow<CustomerDetails>> kept = rows.stream()
                .map(row -> new ImportRow<>(row.number(), inBranch(CardPolicy.kept(row.said()), open)))
                .toList();
        Set<String> known = manyCards.known(
                kept.stream().flatMap(row -> contacts(row.said())).collect(Collectors.toSet()));
        List<ImportOutcome> outcomes = new ArrayList<>();
        List<CustomerDetails> made = new ArrayList<>();
        for (ImportRow<CustomerDetails> row : kept) {
            CustomerDetails details = row.said();
            List<FieldViolation> violations = violations(details, today, open);
            if (!violations.isEmpty()) {
                outcomes.add(ImportOutcome.refused(row.number(), violations));
            } else if (contacts(details).anyMatch(known::contains)) {
                outcomes.add(ImportOutcome.existing(row.number()));
            } else {
                contacts(details).forEach(known::add);
                made.add(details);
                outcomes.add(ImportOutcome.made(row.number()));
            }
        }
        if (manner.writes(outcomes.stream().anyMatch(ImportOutcome::isRefused))) {
            manyCards.insert(made, caller.get().language().tag());
        }
        return outcomes;
    }

    private List<FieldViolation> violations(CustomerDetails details, LocalDate today, Set<UUID> open) {
        List<FieldViolation> violations = new ArrayList<>(CardPolicy.violations(details, today));
        if (details.branchId() == null && caller.get().role() == Role.MANAGER) {
            violations.add(new FieldViolation("branchId", "required"));
        }
        if (details.branchId() != null && !open.contains(details.branchId())) {
            violations.add(new FieldViolation("branchId", "unknown_branch"));
        }
        return violations;
    }

    /** Who manages one branch need not say which. */
    private CustomerDetails inBranch(CustomerDetails details, Set<UUID> open) {
        return details.branchId() == null && caller.get().role() == Role.MANAGER && open.size() == 1
                ? details.in(open.iterator().next())
                : details;
    }

    private Set<UUID> openBranches() {
        Caller who = caller.get();
        return branches.list().stream()
                .map(BranchView::id)
                .filter(id -> who.role() != Role.MANAGER || who.branches().contains(id))
                .collect(Collectors.toSet());
    }

    private static Stream<String> contacts(CustomerDetails details) {
        return Stream.<@Nullable String>of(details.email(), details.phone()).filter(Objects::nonNull);
    }
}
