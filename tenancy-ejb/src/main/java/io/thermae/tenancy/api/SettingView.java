package io.thermae.tenancy.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting as it is in force.
 *
 * @param value a number, a truth value, a text or a list of numbers, by the type
 * @param source who has decided it
 * @param min least value of an integer, and of each of several minutes; null for other types
 * @param max greatest value of an integer, and of each of several minutes; null for other types
 * @param choices the values of a choice; null for other types
 * @param description what it is for, in English
 */
public record SettingView(
        String key,
        Object value,
        Source source,
        Setting.Type type,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable List<String> choices,
        String description) {

    /** Who has decided a setting. */
    public enum Source {
        PLATFORM,
        BUSINESS,
        BRANCH
    }
}
