package io.thermae.finance.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.RuleBroken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Whatever comes and goes in which order, lots have what a heap of single points has, of which each knows its last day. */
class PointsPropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    /** One point, which knows only its lot and when it is over. */
    private record Point(UUID lot, Optional<LocalDate> over) {}

    /** What happens, by lots as the rules say, and by single points beside. */
    private static final class Both {
        private final Map<UUID, Lot> lots = new HashMap<>();
        private final List<Point> heap = new ArrayList<>();
        private final List<List<Share>> redeemed = new ArrayList<>();
        private final List<List<Point>> redeemedPoints = new ArrayList<>();
        private final List<Long> returned = new ArrayList<>();
        private long owed;
        private long owedPoints;
        private LocalDate today = DAY;
        private long nextId;

        private long balance() {
            return lots.values().stream().mapToLong(Lot::left).sum();
        }

        private List<Lot> inOrder() {
            return lots.values().stream()
                    .filter(lot -> lot.left() > 0)
                    .sorted(PointsPolicy.FIRST_OVER)
                    .toList();
        }

        private void change(List<Share> shares, int way) {
            for (Share share : shares) {
                lots.computeIfPresent(
                        share.lotId(), (id, lot) -> new Lot(id, lot.expiresOn(), lot.left() + way * share.points()));
            }
        }

        private void comes(long points, int days) {
            PointsPolicy.Moved moved = PointsPolicy.come(points, owed);
            owed += moved.owed();
            UUID id = new UUID(7, ++nextId);
            LocalDate last = days == 0 ? null : today.plusDays(days);
            if (moved.points() > 0) {
                lots.put(id, new Lot(id, last, moved.points()));
            }
            for (int i = 0; i < points; i++) {
                if (owedPoints > 0) {
                    owedPoints--;
                } else {
                    heap.add(new Point(id, Optional.ofNullable(last)));
                }
            }
        }

        /** The first one that is over, of those that came first. */
        private Point first() {
            Point best = heap.get(0);
            for (Point point : heap) {
                LocalDate one = point.over().orElse(LocalDate.MAX);
                LocalDate other = best.over().orElse(LocalDate.MAX);
                if (one.isBefore(other)
                        || one.equals(other)
                                && point.lot().toString().compareTo(best.lot().toString()) < 0) {
                    best = point;
                }
            }
            return best;
        }

        private List<Point> take(long points) {
            List<Point> taken = new ArrayList<>();
            for (int i = 0; i < points; i++) {
                Point point = first();
                heap.remove(point);
                taken.add(point);
            }
            return taken;
        }

        private void redeems(long points) {
            if (points > heap.size()) {
                assertThat(refused(points)).isTrue();
                return;
            }
            List<Share> shares = PointsPolicy.take(inOrder(), points);
            change(shares, -1);
            redeemed.add(shares);
            redeemedPoints.add(take(points));
            returned.add(0L);
        }

        private boolean refused(long points) {
            try {
                PointsPolicy.take(inOrder(), points);
                return false;
            } catch (RuleBroken e) {
                return true;
            }
        }

        private void isTakenBack(long points) {
            PointsPolicy.Moved moved = PointsPolicy.takenBack(points, balance());
            change(PointsPolicy.take(inOrder(), -moved.points()), -1);
            owed += moved.owed();
            long there = Math.min(points, heap.size());
            take(there);
            owedPoints += points - there;
        }

        /** Some of a redemption goes back: the last points first, after those that went back before. */
        private void givesBack(int which, long wanted) {
            if (redeemed.isEmpty()) {
                return;
            }
            int at = which % redeemed.size();
            List<Point> points = redeemedPoints.get(at);
            long now = Math.min(wanted, points.size());
            if (now == 0) {
                return;
            }
            PointsPolicy.Moved moved = PointsPolicy.come(now, owed);
            owed += moved.owed();
            List<Share> back = PointsPolicy.giveBack(redeemed.get(at), returned.get(at) - moved.owed(), moved.points());
            change(back, 1);
            returned.set(at, returned.get(at) + now);
            for (Share share : back) {
                lots.computeIfPresent(
                        share.lotId(),
                        (id, lot) -> new Lot(id, PointsPolicy.comesBackUntil(lot.expiresOn(), today), lot.left()));
            }
            for (int i = 0; i < now; i++) {
                Point point = points.remove(points.size() - 1);
                if (owedPoints > 0) {
                    owedPoints--;
                } else {
                    heap.add(point);
                }
            }
            // of a lot all are over together
            heap.replaceAll(point -> new Point(
                    point.lot(), Optional.ofNullable(lots.get(point.lot())).map(Lot::expiresOn)));
        }

        private void goesOn(int days) {
            today = today.plusDays(days);
            List<Lot> over = inOrder().stream()
                    .filter(lot -> lot.expiresOn() != null && lot.expiresOn().isBefore(today))
                    .toList();
            change(PointsPolicy.take(over, over.stream().mapToLong(Lot::left).sum()), -1);
            heap.removeIf(
                    point -> point.over().map(last -> last.isBefore(today)).orElse(false));
        }

        private void agree() {
            assertThat(balance()).isEqualTo(heap.size());
            assertThat(owed).isEqualTo(owedPoints).isNotNegative();
            assertThat(Math.min(balance(), owed)).isZero();
            Map<UUID, Long> byLot = heap.stream().collect(Collectors.groupingBy(Point::lot, Collectors.counting()));
            assertThat(inOrder().stream().collect(Collectors.toMap(Lot::id, Lot::left)))
                    .isEqualTo(byLot);
        }
    }

    @Property
    void lotsHaveWhatAHeapOfSinglePointsHas(
            @ForAll @Size(max = 40) List<@IntRange(max = 9) Integer> kinds,
            @ForAll @Size(min = 40, max = 40) List<@LongRange(min = 1, max = 25) Long> points,
            @ForAll @Size(min = 40, max = 40) List<@IntRange(max = 60) Integer> days) {
        Both both = new Both();
        for (int i = 0; i < kinds.size(); i++) {
            long many = points.get(i);
            switch (kinds.get(i)) {
                case 0, 1, 2 -> both.comes(many, days.get(i));
                case 3, 4 -> both.redeems(many);
                case 5 -> both.isTakenBack(many);
                case 6, 7 -> both.givesBack(days.get(i), many);
                default -> both.goesOn(days.get(i) / 2);
            }
            both.agree();
        }
    }

    /** However a payment goes back, all its points are back with the last of it, and never more than its share before. */
    @Property
    void aPaymentGivesBackExactlyItsPoints(
            @ForAll @LongRange(min = 1, max = 100_000) long points,
            @ForAll @LongRange(min = 1, max = 100_000_000_000L) long amount,
            @ForAll @Size(max = 8) List<@LongRange(min = 1, max = 100_000_000_000L) Long> parts) {
        long before = 0;
        long back = 0;
        for (long part : parts) {
            long now = Math.min(part, amount - before);
            back += PointsPolicy.returned(points, amount, before, now);
            before += now;
            assertThat(back).isBetween(0L, points);
            assertThat(Math.multiplyExact(back, amount)).isLessThanOrEqualTo(Math.multiplyExact(points, before));
        }
        assertThat(back + PointsPolicy.returned(points, amount, before, amount - before))
                .isEqualTo(points);
    }

    /** As many as whole steps of the amount fit into what is paid for the lines that count, by counting them. */
    @Property
    void whatIsEarnedIsCountedStepByStep(
            @ForAll @Size(min = 1, max = 5) List<@LongRange(max = 60) Long> lines,
            @ForAll @IntRange(max = 31) int counting,
            @ForAll @LongRange(max = 300) long paid,
            @ForAll @IntRange(min = 1, max = 4) int earnPoints,
            @ForAll @LongRange(min = 1, max = 20) long earnMinor) {
        List<EntitlementPolicy.Line> all = new ArrayList<>();
        long total = 0;
        long counts = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean does = (counting >> i & 1) == 1;
            all.add(new EntitlementPolicy.Line(lines.get(i), does));
            total += lines.get(i);
            counts += does ? lines.get(i) : 0;
        }
        long most = Math.min(paid, total);
        long ofAll = total;
        long ofCounting = counts;
        long expected = LongStream.iterate(1, n -> n + 1)
                        .filter(n -> ofAll == 0 || n * ofAll * earnMinor > most * ofCounting * earnPoints)
                        .findFirst()
                        .orElseThrow()
                - 1;

        assertThat(EntitlementPolicy.points(paid, all, earnPoints, earnMinor)).isEqualTo(expected);
        assertThat(EntitlementPolicy.points(paid + 1, all, earnPoints, earnMinor))
                .isGreaterThanOrEqualTo(expected);
    }
}
