package io.thermae.web.message;

import io.thermae.engagement.api.MessageTemplates;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a message might be worded; without anything, as it is. */
public record TemplateDraftRequest(
        @Nullable @Size(max = 200) @Schema(description = "Of mails only", example = "Күтеміз: {{business}}, {{start}}")
                String subject,
        @Nullable
                @Size(max = 10_000)
                @Schema(
                        description =
                                "Plain text; of a text message at most 500 characters, of a notice one line of at most 120",
                        example = "Құрметті {{reader}}, сізді күтеміз: {{when}}\n\n{{manageLink}}")
                String text,
        @Nullable
                @Size(max = 50_000)
                @Schema(
                        description = "Of mails only",
                        example = "<p>{{reader}}, <a href=\"{{manageLink}}\">сізді күтеміз</a>: {{when}}</p>")
                String html) {

    /** Null if nothing is written: then what counts is meant. */
    static MessageTemplates.@Nullable Draft draft(@Nullable TemplateDraftRequest request) {
        if (request == null || (request.subject == null && request.text == null && request.html == null)) {
            return null;
        }
        return new MessageTemplates.Draft(request.subject, request.text, request.html);
    }
}
