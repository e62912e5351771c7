package io.thermae.booking.api;

import io.thermae.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a service when it is made or edited. The fields mean what they mean in {@link ServiceView}.
 *
 * @param category the name of one, which is made if it is not there; does not count where {@code categoryId} is said
 */
public record ServiceDetails(
        String name,
        @Nullable String category,
        @Nullable String description,
        int durationMinutes,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        Money price,
        List<Segment> segments,
        int mastersRequired,
        List<RequiredResource> resources,
        List<MasterDuration> durations,
        ServiceRules rules,
        List<RequiredSkill> requiredSkills,
        PriceKind priceKind,
        List<SpecialPrice> prices,
        boolean addOn,
        List<UUID> addOnIds,
        @Nullable UUID categoryId,
        @Nullable Integer places) {}
