package io.thermae.tenancy.api;

import java.util.List;

/**
 * The settings of the business or of a branch.
 *
 * @param settings all, in the order of {@link Setting}
 * @param version rises with each change of the business, and of the branch
 * @param mailFromConfirmed whether mails to clients come from the address that the business has decided on
 */
public record SettingsView(List<SettingView> settings, long version, boolean mailFromConfirmed) {}
