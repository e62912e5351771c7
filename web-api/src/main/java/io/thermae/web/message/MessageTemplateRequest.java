package io.thermae.web.message;

import io.thermae.engagement.api.MessageTemplates;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a message is to be worded. */
public record MessageTemplateRequest(
        @Nullable @Size(max = 200) @Schema(description = "Of mails only", example = "Күтеміз: {{business}}, {{start}}")
                String subject,
        @Size(max = 10_000)
                @Schema(
                        description =
                                "Plain text; of a text message at most 500 characters, of a notice one line of at most 120",
                        example = "Құрметті {{reader}}, сізді күтеміз: {{when}}\n\n{{manageLink}}")
                String text,
        @Nullable
                @Size(max = 50_000)
                @Schema(
                        description = "Of mails only; stands between the platform's heading and footer",
                        example = "<p>{{reader}}, <a href=\"{{manageLink}}\">сізді күтеміз</a>: {{when}}</p>")
                String html) {

    MessageTemplates.Draft draft() {
        return new MessageTemplates.Draft(subject, text, html);
    }
}
