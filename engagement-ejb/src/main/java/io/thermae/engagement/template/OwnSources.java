package io.thermae.engagement.template;

import io.thermae.engagement.api.MessageChannel;
import io.thermae.kernel.Language;
import java.util.Optional;

/** Where the templates are that a business has written for itself. */
@FunctionalInterface
public interface OwnSources {

    /**
     * Those of the open business; empty if ours count.
     *
     * @param kind for example {@code booking-placed-client}
     */
    Optional<OwnSource> find(String kind, MessageChannel channel, Language language);
}
