package io.thermae.tenancy.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A branch.
 *
 * @param timeZone IANA name
 * @param businessHours its week, by day and time
 */
public record BranchView(
        UUID id,
        String name,
        String timeZone,
        @Nullable String address,
        @Nullable String phone,
        boolean archived,
        List<OpeningHours> businessHours,
        long version) {}
