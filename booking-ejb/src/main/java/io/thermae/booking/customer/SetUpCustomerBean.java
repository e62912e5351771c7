package io.thermae.booking.customer;

import io.thermae.booking.api.CustomerDetails;
import io.thermae.booking.api.CustomerView;
import io.thermae.booking.api.SetUpCustomer;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and edits customers' cards. */
@Stateless
@PermitAll
@TenantTransaction
public class SetUpCustomerBean implements SetUpCustomer {

    private static final String EMAIL = "email";
    private static final String PHONE = "phone";

    @Inject
    Sql sql;

    @Inject
    Cards cards;

    @Inject
    CustomerNews news;

    @Inject
    CustomerScope scope;

    @Inject
    CurrentCaller caller;

    @Inject
    Branches branches;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    ExpectedVersion expected;

    @Inject
    Clock clock;

    @Override
    public CustomerView add(CustomerDetails details) {
        CustomerDetails kept = CardPolicy.kept(details);
        List<FieldViolation> violations = violations(kept, List.of());
        UUID branch = kept.branchId() == null ? ownBranch(violations) : kept.branchId();
        refuse(violations);
        requireFree(kept, null);
        UUID id = Ids.next();
        cards.insert(
                id,
                kept,
                Objects.requireNonNullElse(
                        kept.language(), caller.get().language().tag()),
                branch);
        CustomerView card = cards.get(id);
        news.created(card);
        return card;
    }

    @Override
    public CustomerView edit(UUID customerId, CustomerDetails details) {
        CustomerView before = scope.lock(customerId);
        expected.require(before.version());
        CustomerDetails kept = CardPolicy.kept(details);
        refuse(violations(kept, before.preferredMasterIds()));
        requireFree(kept, customerId);
        cards.update(customerId, kept);
        return updated(customerId);
    }

    @Override
    public CustomerView block(UUID customerId, String reason) {
        return setBlock(customerId, reason);
    }

    @Override
    public CustomerView unblock(UUID customerId) {
        return setBlock(customerId, null);
    }

    private CustomerView setBlock(UUID customerId, @Nullable String reason) {
        CustomerView before = scope.lock(customerId);
        expected.require(before.version());
        if (Objects.equals(before.blockReason(), reason)) {
            return before;
        }
        cards.block(customerId, reason);
        return updated(customerId);
    }

    private CustomerView updated(UUID customerId) {
        CustomerView card = cards.get(customerId);
        news.updated(card);
        return card;
    }

    private List<FieldViolation> violations(CustomerDetails kept, List<UUID> before) {
        List<FieldViolation> violations =
                new ArrayList<>(CardPolicy.violations(kept, LocalDate.ofInstant(clock.instant(), ownBusiness.zone())));
        List<UUID> masters = kept.preferredMasterIds();
        if (kept.branchId() != null && !isOpenTo(kept.branchId())) {
            violations.add(new FieldViolation("branchId", "unknown_branch"));
        }
        if (masters != null && !masters.isEmpty() && !known(masters, before)) {
            violations.add(new FieldViolation("preferredMasterIds", "unknown_master"));
        }
        return violations;
    }

    /** Who has left may stay preferred: that is then nobody's to take back. */
    private boolean known(List<UUID> masters, List<UUID> before) {
        return sql.query(
                                "select id from booking.master where id = any (?) and (not archived or id = any (?))",
                                row -> row.getObject(1, UUID.class),
                                masters.toArray(UUID[]::new),
                                before.toArray(UUID[]::new))
                        .size()
                == masters.size();
    }

    /** Who manages one branch need not say which. */
    private @Nullable UUID ownBranch(List<FieldViolation> violations) {
        Caller who = caller.get();
        if (who.role() != Role.MANAGER) {
            return null;
        }
        if (who.branches().size() != 1) {
            violations.add(new FieldViolation("branchId", "required"));
            return null;
        }
        return who.branches().iterator().next();
    }

    private boolean isOpenTo(UUID branchId) {
        Caller who = caller.get();
        return branches.list().stream()
                .map(BranchView::id)
                .anyMatch(id -> id.equals(branchId)
                        && (who.role() != Role.MANAGER || who.branches().contains(id)));
    }

    private void requireFree(CustomerDetails kept, @Nullable UUID besides) {
        cards.lockContacts(kept.email(), kept.phone());
        cards.holder(kept.email(), kept.phone(), besides).ifPresent(holder -> {
            String field = kept.email() != null && kept.email().equals(holder.email()) ? EMAIL : PHONE;
            throw new RuleBroken(
                    ErrorCode.CONTACT_TAKEN,
                    scope.sees(holder.id())
                            ? Map.of("field", field, "customerId", holder.id().toString())
                            : Map.of("field", field));
        });
    }

    private static void refuse(List<FieldViolation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
