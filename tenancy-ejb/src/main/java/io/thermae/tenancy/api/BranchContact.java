package io.thermae.tenancy.api;

import org.jspecify.annotations.Nullable;

/**
 * A branch as it is told to people.
 *
 * @param settings in force in it; those are told in its default language who have not said which they want
 */
public record BranchContact(String name, @Nullable String address, @Nullable String phone, BranchSettings settings) {}
