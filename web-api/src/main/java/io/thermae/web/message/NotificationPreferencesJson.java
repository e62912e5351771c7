package io.thermae.web.message;

import io.thermae.engagement.api.MarketingKind;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationPreferences.Choice;
import io.thermae.engagement.api.NotificationPreferences.View;
import io.thermae.engagement.api.NotificationTopic;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody wants to be told, how, and when not. */
public record NotificationPreferencesJson(
        List<NotificationChoiceJson> choices,
        @Nullable @Schema(description = "Null for those of the branch") QuietHoursJson quietHours) {

    /** Whether somebody wants to be told of something in some way. */
    public record NotificationChoiceJson(
            NotificationTopic topic,
            NotificationChannel channel,
            @Nullable
                    @Schema(
                            description =
                                    "One kind of MARKETING alone; null for all of the topic. Who does not want all of it gets"
                                            + " none of its kinds")
                    MarketingKind kind,
            boolean wanted,
            @Schema(description = "False for what cannot be switched off") boolean changeable,
            @Nullable @Schema(description = "Whether he has consented to it; null for what takes no consent")
                    Boolean consented) {

        static NotificationChoiceJson of(Choice choice) {
            return new NotificationChoiceJson(
                    choice.topic(),
                    choice.channel(),
                    choice.kind(),
                    choice.wanted(),
                    choice.changeable(),
                    choice.consented());
        }
    }

    /** When somebody is not to be disturbed. */
    public record QuietHoursJson(
            @Schema(example = "22:00") LocalTime start,
            @Schema(description = "Over midnight if earlier than the start; the same twice: never", example = "08:00")
                    LocalTime end,
            @Nullable
                    @Schema(
                            description = "Null for that of the branch; of people of the business, of the business",
                            example = "Asia/Almaty")
                    String timeZone) {}

    static NotificationPreferencesJson of(View view) {
        return new NotificationPreferencesJson(
                view.choices().stream().map(NotificationChoiceJson::of).toList(), quiet(view));
    }

    static @Nullable QuietHoursJson quiet(View view) {
        if (view.quiet() == null) {
            return null;
        }
        ZoneId zone = view.quiet().zone();
        return new QuietHoursJson(
                view.quiet().hours().start(), view.quiet().hours().end(), zone == null ? null : zone.getId());
    }
}
