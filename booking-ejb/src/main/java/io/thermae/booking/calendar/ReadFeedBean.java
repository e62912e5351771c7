package io.thermae.booking.calendar;

import io.thermae.booking.api.BlockView;
import io.thermae.booking.api.CalendarFeedView;
import io.thermae.booking.api.CalendarView;
import io.thermae.booking.api.FeedContent;
import io.thermae.booking.api.ReadFeed;
import io.thermae.booking.reservation.StoredGroupVisits;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Language;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.People;
import io.thermae.tenancy.api.UserView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts a feed together, in the name of who made it. */
@Stateless
@PermitAll
@TenantTransaction
public class ReadFeedBean implements ReadFeed {

    private static final String ACTIVE = "ACTIVE";

    @Inject
    StoredFeeds feeds;

    @Inject
    StoredLines lines;

    @Inject
    StoredWork storedWork;

    @Inject
    StoredBlocks storedBlocks;

    @Inject
    StoredGroupVisits storedGroups;

    @Inject
    CalendarScopes scopes;

    @Inject
    Branches branches;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    People people;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Override
    public FeedContent read(String secret) {
        CalendarFeedView feed = feeds.withSecret(secret).orElseThrow(ReadFeedBean::gone);
        UserView maker = enterAs(feed.madeBy());
        CalendarScopePolicy scope = scopes.of(maker);
        Instant now = clock.instant();
        TimeRange span = new TimeRange(now.minus(Duration.ofDays(DAYS_BACK)), now.plus(Duration.ofDays(DAYS_AHEAD)));
        BusinessView business = ownBusiness.known().orElseThrow(ReadFeedBean::gone);
        Map<UUID, BranchView> known =
                branches.list().stream().collect(Collectors.toMap(BranchView::id, Function.identity()));
        UUID branchId = feed.branchId();
        String name;
        FeedItems items;
        if (branchId == null) {
            StoredFeeds.FeedMaster master = feeds.master(Objects.requireNonNull(feed.masterId()))
                    .filter(found -> scope.showsMaster(found.id(), found.worksIn()))
                    .orElseThrow(ReadFeedBean::gone);
            name = master.name();
            items = new FeedItems(scope, feed, ZoneId.of(business.timeZone()), known, Map.of());
            items.add(storedWork.within(span, List.of(), List.of(master.id())), feed.clientNames());
            items.addGroups(storedGroups.within(span, List.of(), List.of(master.id())));
            addAbsences(items, span, master.worksIn(), List.of(master.id()));
        } else {
            BranchView branch = known.get(branchId);
            if (branch == null || !scope.showsBranch(branchId)) {
                throw gone();
            }
            name = branch.name();
            Map<UUID, String> masters = lines.masters(List.of(branchId), span).stream()
                    .collect(Collectors.toMap(StoredLines.MasterLine::id, StoredLines.MasterLine::name));
            items = new FeedItems(scope, feed, ZoneId.of(branch.timeZone()), known, masters);
            items.add(storedWork.within(span, List.of(branchId), List.of()), feed.clientNames());
            items.addGroups(storedGroups.within(span, List.of(branchId), List.of()));
            addAbsences(items, span, List.of(branchId), List.copyOf(masters.keySet()));
        }
        feeds.use(feed.id(), now);
        return new FeedContent(
                name + " – " + business.name(), Language.ofTag(maker.language()).orElse(Language.EN), items.all());
    }

    private void addAbsences(FeedItems items, TimeRange span, Collection<UUID> branchIds, List<UUID> masters) {
        Map<UUID, List<CalendarView.Absence>> absences = lines.timeOff(masters, span);
        List<BlockView> blocks = storedBlocks.within(span, branchIds, masters, List.of());
        items.addAbsences(absences);
        items.addBlocks(blocks);
    }

    private UserView enterAs(UUID maker) {
        Caller who = caller.get();
        caller.enterAs(maker, Objects.requireNonNull(who.tenant()));
        UserView user = people.get(maker);
        if (!user.status().equals(ACTIVE)) {
            throw gone();
        }
        return user;
    }

    private static NotFound gone() {
        return new NotFound("calendar feed");
    }
}
