package io.thermae.web.business;

import io.thermae.tenancy.api.SettingView;
import io.thermae.tenancy.api.SettingsView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the business or of a branch.
 *
 * @param nextCursor null: they are never more than a page
 * @param version of what is edited; its {@code ETag}, too
 * @param mailFromConfirmed whether mails to clients come from the address that the business has decided on
 */
public record SettingsJson(
        List<SettingView> items, @Nullable String nextCursor, long version, boolean mailFromConfirmed) {

    public static SettingsJson of(SettingsView settings) {
        return new SettingsJson(settings.settings(), null, settings.version(), settings.mailFromConfirmed());
    }
}
