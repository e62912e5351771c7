package io.thermae.engagement.template;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.kernel.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the templates are that a business has written for itself. */
@FunctionalInterface
public interface OwnSources {

    /**
     * Those of the open business; empty if ours count.
     *
     * @param kind for example {@code booking-placed-client}
     */
    Optional<OwnSource> find(String kind, NotificationChannel channel, Language language);

    /** As {@link #find}, for all messages of a channel in some languages: by language and kind, without those where ours count. */
    default Map<Language, Map<String, OwnSource>> all(NotificationChannel channel, Set<Language> languages) {
        Map<Language, Map<String, OwnSource>> all = new EnumMap<>(Language.class);
        for (Language language : languages) {
            Map<String, OwnSource> sources = new HashMap<>();
            MessageForm.all().stream().filter(form -> form.channel() == channel).forEach(form -> find(
                            form.kind(), channel, language)
                    .ifPresent(source -> sources.put(form.kind(), source)));
            all.put(language, sources);
        }
        return all;
    }
}
