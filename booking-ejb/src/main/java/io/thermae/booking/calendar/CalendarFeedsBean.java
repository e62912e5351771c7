package io.thermae.booking.calendar;

import io.thermae.booking.api.CalendarFeedView;
import io.thermae.booking.api.CalendarFeeds;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.Branches;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps feeds, and of their secrets the digests. */
@Stateless
@PermitAll
@TenantTransaction
public class CalendarFeedsBean implements CalendarFeeds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    @Inject
    StoredFeeds stored;

    @Inject
    CalendarScopes scopes;

    @Inject
    Branches branches;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Override
    public Made make(@Nullable UUID masterId, @Nullable UUID branchId, boolean clientNames) {
        if ((masterId == null) == (branchId == null)) {
            throw new InvalidInput("masterId", "either_master_or_branch");
        }
        CalendarScopePolicy scope = scopes.ofCaller();
        if (masterId != null
                && stored.master(masterId)
                        .filter(master -> scope.showsMaster(masterId, master.worksIn()))
                        .isEmpty()) {
            throw new InvalidInput("masterId", "unknown_master");
        }
        if (branchId != null && !(scope.showsBranch(branchId) && isBranch(branchId))) {
            throw new InvalidInput("branchId", "unknown_branch");
        }
        CalendarFeedView feed = new CalendarFeedView(
                Ids.next(),
                masterId,
                branchId,
                clientNames,
                Objects.requireNonNull(caller.get().userId()),
                clock.instant(),
                null);
        String secret = secret();
        stored.insert(feed, secret);
        return new Made(feed, secret);
    }

    @Override
    public List<CalendarFeedView> list(Portion portion) {
        return stored.list(portion, confinedTo());
    }

    @Override
    public void revoke(UUID feedId) {
        if (!stored.delete(feedId, confinedTo())) {
            throw new NotFound("calendar feed");
        }
    }

    private boolean isBranch(UUID branchId) {
        return branches.list().stream().anyMatch(branch -> branch.id().equals(branchId));
    }

    private @Nullable UUID confinedTo() {
        return caller.get().role() == Role.OWNER ? null : caller.get().userId();
    }

    private static String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
