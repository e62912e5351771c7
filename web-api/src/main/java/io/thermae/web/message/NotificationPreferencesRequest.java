package io.thermae.web.message;

import io.thermae.engagement.api.MarketingKind;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationPreferences;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.kernel.InvalidInput;
import io.thermae.tenancy.api.QuietHours;
import io.thermae.web.message.NotificationPreferencesJson.QuietHoursJson;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody wants, instead of all that was said before. */
public record NotificationPreferencesRequest(
        @Size(max = 50) @Schema(description = "What is left out is wanted") List<NotificationWishJson> choices,
        @Nullable @Schema(description = "Null or left out: those of the branch") QuietHoursJson quietHours) {

    /** One choice. */
    public record NotificationWishJson(
            NotificationTopic topic,
            NotificationChannel channel,
            @Nullable @Schema(description = "One kind of MARKETING alone; null or left out: all of the topic")
                    MarketingKind kind,
            boolean wanted) {

        NotificationPreferences.Wish wish() {
            return new NotificationPreferences.Wish(topic, channel, kind, wanted);
        }
    }

    /** @throws InvalidInput that names {@code quietHours.timeZone}: {@code unknown_time_zone} */
    NotificationPreferences.Wishes read() {
        return wishes(choices, quietHours);
    }

    /** @throws InvalidInput as {@link #read} */
    static NotificationPreferences.Wishes wishes(
            List<NotificationWishJson> choices, @Nullable QuietHoursJson quietHours) {
        return new NotificationPreferences.Wishes(
                choices.stream().map(NotificationWishJson::wish).toList(),
                quietHours == null
                        ? null
                        : new NotificationPreferences.Quiet(
                                new QuietHours(quietHours.start(), quietHours.end()), zone(quietHours.timeZone())));
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        if (name == null) {
            return null;
        }
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new InvalidInput("quietHours.timeZone", "unknown_time_zone");
        }
        return ZoneId.of(name);
    }
}
