package io.thermae.web.campaign;

import io.thermae.engagement.api.CampaignText;
import io.thermae.kernel.Language;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a campaign says in a language, with variables and sections as message templates have them. */
public record CampaignTextJson(
        @Pattern(regexp = Language.TAGS) @Schema(example = "en") String language,
        @Size(max = 200) @Schema(example = "Spring at {{business}}") String subject,
        @Size(max = 10_000)
                @Schema(
                        description = "Plain text; may say reader, business and pages, the address of the business's"
                                + " pages",
                        example = "Hello, {{reader}}!\n\nThis week all massages are 10 % less: {{pages}}")
                String text,
        @Size(max = 50_000)
                @Schema(
                        description = "Stands between the platform's heading and footer",
                        example =
                                "<p>Hello, {{reader}}! <a href=\"{{pages}}\">This week all massages are 10 % less.</a></p>")
                String html) {

    static CampaignTextJson of(CampaignText text) {
        return new CampaignTextJson(text.language().tag(), text.subject(), text.text(), text.html());
    }

    CampaignText toText() {
        return new CampaignText(Language.ofTag(language).orElse(Language.EN), subject, text, html);
    }
}
