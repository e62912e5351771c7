package io.thermae.web.text;

import io.thermae.kernel.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the language of an answer. */
public final class Languages {

    private Languages() {}

    /** The best of those that an {@code Accept-Language} header names (RFC 4647, lookup); empty if we speak none of them. */
    public static Optional<Language> accepted(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > 500) {
            return Optional.empty();
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> Language.ofTag(range.getRange()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
