package io.thermae.tenancy.api;

import io.thermae.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A branch as it is told to people.
 *
 * @param language in which those are told who have not said which they want
 */
public record BranchContact(String name, @Nullable String address, @Nullable String phone, Language language) {}
