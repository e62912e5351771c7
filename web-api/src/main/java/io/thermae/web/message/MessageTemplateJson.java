package io.thermae.web.message;

import io.thermae.engagement.api.MessageTemplates.Draft;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.TemplateVariable;
import io.thermae.engagement.api.TemplateView;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a message is worded in a language. */
public record MessageTemplateJson(
        @Schema(example = "booking-placed-client") String kind,
        @Schema(description = "EMAIL, SMS, or IN_APP for the title of a notice, which is pushed as well")
                NotificationChannel channel,
        @Schema(example = "kk") String language,
        @Schema(description = "Whether the business's own words count, and not the platform's") boolean own,
        @Schema(description = "0 while there has never been another than the platform's") long version,
        @Nullable
                @Schema(
                        description = "Null in lists, and for all but mails",
                        example = "Күтеміз: {{business}}, {{start}}")
                String subject,
        @Nullable
                @Schema(
                        description = "Null in lists; of a notice its title",
                        example = "Құрметті {{reader}}, сізді күтеміз: {{when}}\n\n{{manageLink}}")
                String text,
        @Nullable
                @Schema(
                        description = "Null in lists, and for all but mails",
                        example = "<p>{{reader}}, <a href=\"{{manageLink}}\">сізді күтеміз</a>: {{when}}</p>")
                String html,
        List<TemplateVariableJson> variables) {

    /** What a template may say. */
    public record TemplateVariableJson(
            @Schema(example = "manageLink") String name,
            @Nullable @Schema(description = "In whose section it is; null for everywhere", example = "items")
                    String section,
            @Schema(
                            description =
                                    "TEXT: {{name}}, and as a section where it may be missing; FLAG, LIST and GROUP:"
                                            + " as a section; COUNT: {{name}}, or as a section with {{number}} and a section for"
                                            + " each form of the word (one, few, many, other, as CLDR has them)",
                            example = "TEXT")
                    String shape,
            @Schema(description = "Whether it has to be said, outside of sections") boolean needed,
            @Nullable @Schema(example = "https://example.com/?token=sample") String sample) {}

    static MessageTemplateJson of(TemplateView template) {
        Draft draft = template.draft();
        List<TemplateVariableJson> variables = new ArrayList<>();
        add(variables, template.variables(), null);
        return new MessageTemplateJson(
                template.kind(),
                template.channel(),
                template.language().tag(),
                template.own(),
                template.version(),
                draft == null ? null : draft.subject(),
                draft == null ? null : draft.text(),
                draft == null ? null : draft.html(),
                variables);
    }

    private static void add(
            List<TemplateVariableJson> all, List<TemplateVariable> variables, @Nullable String section) {
        for (TemplateVariable variable : variables) {
            all.add(new TemplateVariableJson(
                    variable.name(), section, variable.shape(), variable.needed(), variable.sample()));
            add(all, variable.parts(), variable.name());
        }
    }
}
