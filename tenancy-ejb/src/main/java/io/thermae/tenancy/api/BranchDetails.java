package io.thermae.tenancy.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a branch when it is made or edited.
 *
 * @param timeZone IANA name
 * @param businessHours null leaves them as they are (none, for a new branch)
 */
public record BranchDetails(
        String name,
        String timeZone,
        @Nullable String address,
        @Nullable String phone,
        @Nullable List<OpeningHours> businessHours) {}
