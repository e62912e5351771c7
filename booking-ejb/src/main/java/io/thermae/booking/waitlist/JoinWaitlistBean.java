package io.thermae.booking.waitlist;

import io.thermae.booking.api.ClientDetails;
import io.thermae.booking.api.JoinWaitlist;
import io.thermae.booking.api.WaitlistEntryView;
import io.thermae.booking.availability.BookingWindow;
import io.thermae.booking.availability.Visit;
import io.thermae.booking.availability.World;
import io.thermae.booking.availability.Worlds;
import io.thermae.booking.customer.Customers;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Puts somebody onto the waitlist by the rules that bind his booking. */
@Stateless
@PermitAll
@TenantTransaction
public class JoinWaitlistBean implements JoinWaitlist {

    @Inject
    StoredEntries entries;

    @Inject
    Worlds worlds;

    @Inject
    Customers customers;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Override
    public WaitlistEntryView join(Wish wish) {
        requireOwnBranch(wish);
        World world = worlds.lookAt(
                wish.items(),
                wish.branchId(),
                wish.window().from(),
                wish.window().from());
        ZoneId zone = wish.branchId() == null
                ? ownBusiness.zone()
                : world.branches().get(0).zone();
        List<FieldViolation> violations =
                WaitlistPolicy.violations(wish.window(), LocalDate.ofInstant(clock.instant(), zone));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        requireBookable(world, Worlds.visit(world, wish.items()), wish.ageConfirmed());
        Customers.Found client = client(wish);
        if (client.blocked()) {
            throw new RuleBroken(ErrorCode.BOOKING_REFUSED);
        }
        UUID customer = client.customer().id();
        entries.lockCustomer(customer);
        if (entries.waitsFor(customer) >= AT_MOST) {
            throw new RuleBroken(ErrorCode.WAITLIST_FULL, Map.of("max", AT_MOST));
        }
        UUID id = Ids.next();
        entries.insert(id, wish, client.customer(), zone);
        return entries.find(id).orElseThrow();
    }

    /** Whoever works in branches has clients wait for these. */
    private void requireOwnBranch(Wish wish) {
        Role role = caller.get().role();
        UUID branch = wish.branchId();
        if (branch != null
                && (role == Role.MANAGER || role == Role.MASTER)
                && !caller.get().branches().contains(branch)) {
            throw new NotFound("branch");
        }
    }

    private void requireBookable(World world, Visit visit, boolean ageConfirmed) {
        boolean online = world.services().values().stream()
                .allMatch(service -> service.terms().rules().onlineBookable());
        if (!online) {
            throw new RuleBroken(ErrorCode.SERVICE_NOT_AVAILABLE);
        }
        if (!ageConfirmed && !BookingWindow.isStaff(caller.get())) {
            visit.minimumAge().ifPresent(years -> {
                throw new RuleBroken(ErrorCode.AGE_NOT_CONFIRMED, Map.of("minimumAge", years));
            });
        }
    }

    private Customers.Found client(Wish wish) {
        ClientDetails client = wish.client();
        return client == null
                ? customers.get(Objects.requireNonNull(wish.customerId()))
                : customers.cardOf(client, caller.get().language().tag());
    }
}
