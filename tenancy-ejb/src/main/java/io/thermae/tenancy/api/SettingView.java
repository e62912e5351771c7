package io.thermae.tenancy.api;

import org.jspecify.annotations.Nullable;

/**
 * A setting as it is in force.
 *
 * @param value a number, a truth value or a text, by the type
 * @param source who has decided it
 * @param min least value of an integer; null for other types
 * @param max greatest value of an integer; null for other types
 * @param description what it is for, in English
 */
public record SettingView(
        String key,
        Object value,
        Source source,
        Setting.Type type,
        @Nullable Integer min,
        @Nullable Integer max,
        String description) {

    /** Who has decided a setting. */
    public enum Source {
        PLATFORM,
        BUSINESS,
        BRANCH
    }
}
