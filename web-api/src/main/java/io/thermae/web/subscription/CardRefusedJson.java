package io.thermae.web.subscription;

import io.thermae.finance.api.CardRefusal;
import io.thermae.finance.api.CardRefusalTexts;
import io.thermae.finance.api.CardRefused;
import io.thermae.kernel.Language;
import io.thermae.web.json.Times;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That the card which is kept was refused when it was last charged for an invoice. */
public record CardRefusedJson(
        CardRefusal reason,
        @Schema(description = "In the caller's language", example = "the card has expired") String message,
        @Schema(description = "Which attempt it was, from 1", example = "1") int attempt,
        OffsetDateTime at) {

    static @Nullable CardRefusedJson of(@Nullable CardRefused refused, Language language, ZoneId zone) {
        return refused == null
                ? null
                : new CardRefusedJson(
                        refused.reason(),
                        CardRefusalTexts.of(refused.reason(), language),
                        refused.attempt(),
                        Times.at(refused.at(), zone));
    }
}
