package io.thermae.booking.calendar;

import io.thermae.booking.api.BlockDetails;
import io.thermae.booking.api.BlockView;
import io.thermae.booking.api.CalendarFeedView;
import io.thermae.booking.api.CalendarView;
import io.thermae.booking.api.FeedContent;
import io.thermae.booking.api.FeedContent.Item;
import io.thermae.booking.api.FeedContent.Kind;
import io.thermae.booking.api.GroupVisitView;
import io.thermae.booking.api.TimeOffStatus;
import io.thermae.tenancy.api.BranchView;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a feed tells of what is on: of visits that are not to be seen the time alone, of absences no reason. */
final class FeedItems {

    private final CalendarScopePolicy scope;
    private final CalendarFeedView feed;
    private final ZoneId zone;
    private final Map<UUID, BranchView> branches;
    private final Map<UUID, String> masters;
    private final List<Item> items = new ArrayList<>();

    /**
     * @param zone of what belongs to no visit
     * @param masters the names of those who are told apart; empty in a master's own feed
     */
    FeedItems(
            CalendarScopePolicy scope,
            CalendarFeedView feed,
            ZoneId zone,
            Map<UUID, BranchView> branches,
            Map<UUID, String> masters) {
        this.scope = scope;
        this.feed = feed;
        this.zone = zone;
        this.branches = branches;
        this.masters = masters;
    }

    /** By start. */
    List<FeedContent.Item> all() {
        return items.stream()
                .sorted(Comparator.comparing(Item::start).thenComparing(Item::id))
                .toList();
    }

    /** A booking's services are one thing in a calendar, from the first to the last. */
    void add(List<Work> work, boolean clientNames) {
        Map<UUID, List<Work>> byBooking = work.stream()
                .collect(Collectors.groupingBy(
                        each -> each.visit().bookingId(), LinkedHashMap::new, Collectors.toList()));
        byBooking.values().forEach(booking -> items.add(visit(booking, clientNames)));
    }

    /** Group visits to which nobody comes yet; others are told of by who comes. They tell of nobody. */
    void addGroups(List<GroupVisitView> groups) {
        groups.stream()
                .filter(group -> group.placesTaken() == 0)
                .map(this::emptyGroup)
                .forEach(items::add);
    }

    private Item emptyGroup(GroupVisitView group) {
        boolean shown = scope.shows(group);
        return new Item(
                shown ? Kind.FREE_PLACES : Kind.BUSY,
                group.id(),
                feed.masterId(),
                (int) group.version() - 1,
                null,
                group.timeZone(),
                group.start(),
                group.end(),
                null,
                shown ? List.of(group.serviceName()) : List.of(),
                null,
                names(group.masterIds().stream()),
                shown ? place(branches.get(group.branchId())) : null,
                shown ? String.valueOf(group.places()) : null);
    }

    void addAbsences(Map<UUID, List<CalendarView.Absence>> absences) {
        absences.forEach((master, all) -> all.stream()
                .filter(each -> each.status() == TimeOffStatus.APPROVED)
                .forEach(each ->
                        items.add(beside(Kind.TIME_OFF, each.id(), each.start(), each.end(), List.of(master), null))));
    }

    void addBlocks(List<BlockView> blocks) {
        for (BlockView block : blocks) {
            BlockDetails details = block.details();
            items.add(beside(
                    Kind.valueOf(details.kind().name()),
                    block.id(),
                    details.start(),
                    details.end(),
                    details.masterIds(),
                    details.text()));
        }
    }

    private Item visit(List<Work> booking, boolean clientNames) {
        Work first = booking.get(0);
        boolean shown = booking.stream().allMatch(scope::shows);
        List<CalendarView.Visit> visits = booking.stream().map(Work::visit).toList();
        return new Item(
                shown ? Kind.VISIT : Kind.BUSY,
                first.visit().bookingId(),
                feed.masterId(),
                first.sequence(),
                first.visit().status(),
                first.zone(),
                first.visit().start(),
                visits.stream()
                        .map(CalendarView.Visit::end)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                shown ? first.visit().number() : null,
                shown ? visits.stream().map(CalendarView.Visit::serviceName).toList() : List.of(),
                shown && clientNames ? first.visit().clientName() : null,
                names(visits.stream().flatMap(visit -> visit.masterIds().stream())),
                shown ? place(branches.get(first.branchId())) : null,
                null);
    }

    private Item beside(Kind kind, UUID id, Instant start, Instant end, Collection<UUID> who, @Nullable String text) {
        return new Item(
                kind, id, null, 0, null, zone, start, end, null, List.of(), null, names(who.stream()), null, text);
    }

    private List<String> names(Stream<UUID> who) {
        return who.distinct().map(masters::get).filter(Objects::nonNull).toList();
    }

    private static @Nullable String place(@Nullable BranchView branch) {
        if (branch == null) {
            return null;
        }
        String address = branch.address();
        return address == null || address.isBlank() ? branch.name() : branch.name() + ", " + address;
    }
}
