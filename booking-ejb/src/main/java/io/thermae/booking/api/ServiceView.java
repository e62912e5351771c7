package io.thermae.booking.api;

import io.thermae.kernel.Money;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service as the business offers it.
 *
 * @param category its name
 * @param durationMinutes of the work
 * @param bufferBeforeMinutes the master is taken so long before the work
 * @param bufferAfterMinutes and so long after it
 * @param price the usual one
 * @param segments of the work, which add up to its duration; none if it is one piece
 * @param mastersRequired how many masters do it at the same time
 * @param resources what else it takes, one for each type
 * @param durations with masters who take longer or shorter; none where several masters are required
 * @param prices with masters and in branches where it costs something else
 * @param requiredSkills of each master who does it
 * @param addOn whether it is booked only with a service that takes it; it follows that service, by the same master
 * @param addOnIds what can be booked with it
 * @param places for how many it is done at once, at least 2; null where it is for one client
 * @param onlineBookable with those after it: as {@link ServiceRules} has them
 * @param reminderMinutes how long before it clients are reminded, the longest first, none for never; null: as the branch
 *     has it
 * @param confirmationRequestHours how many hours before it clients are asked to say that they come, 0 for not at all; null: as the
 *     branch has it
 * @param prepayment what clients pay before their visit is taken
 */
public record ServiceView(
        UUID id,
        String name,
        @Nullable String category,
        @Nullable UUID categoryId,
        @Nullable String description,
        int durationMinutes,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        Money price,
        PriceKind priceKind,
        List<SpecialPrice> prices,
        List<Segment> segments,
        int mastersRequired,
        List<RequiredResource> resources,
        List<MasterDuration> durations,
        List<RequiredSkill> requiredSkills,
        boolean addOn,
        List<UUID> addOnIds,
        boolean onlineBookable,
        @Nullable Integer leadTimeMinutes,
        @Nullable Integer horizonDays,
        @Nullable Integer slotStepMinutes,
        @Nullable Integer minimumAge,
        @Nullable Integer places,
        @Nullable List<Integer> reminderMinutes,
        @Nullable Integer confirmationRequestHours,
        PrepaymentRule prepayment,
        boolean archived,
        long version) {

    /** The least that it costs with anybody, anywhere. */
    public Money lowestPrice() {
        return amounts().min(Comparator.comparing(Money::minorUnits)).orElse(price);
    }

    /** The most that it costs with anybody, anywhere. */
    public Money highestPrice() {
        return amounts().max(Comparator.comparing(Money::minorUnits)).orElse(price);
    }

    private Stream<Money> amounts() {
        return Stream.concat(Stream.of(price), prices.stream().map(SpecialPrice::price));
    }
}
