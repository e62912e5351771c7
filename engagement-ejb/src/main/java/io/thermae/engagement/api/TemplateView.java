package io.thermae.engagement.api;

import io.thermae.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a message in a language.
 *
 * @param kind for example {@code booking-placed-client}
 * @param channel EMAIL, SMS, or IN_APP for a notice
 * @param own whether the business's own words count, and not ours
 * @param version 0 while there has never been another than ours
 * @param draft null in lists
 * @param variables what they may say
 */
public record TemplateView(
        String kind,
        NotificationChannel channel,
        Language language,
        boolean own,
        long version,
        MessageTemplates.@Nullable Draft draft,
        List<TemplateVariable> variables) {}
