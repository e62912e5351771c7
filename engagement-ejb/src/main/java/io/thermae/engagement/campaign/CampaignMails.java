package io.thermae.engagement.campaign;

import io.thermae.engagement.api.CampaignText;
import io.thermae.engagement.message.Mail.Content;
import io.thermae.engagement.template.CampaignWords;
import io.thermae.engagement.template.MessageForm;
import io.thermae.engagement.template.OwnSource;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.TemplatePolicy;
import io.thermae.engagement.template.Templates;
import io.thermae.kernel.FieldViolation;
import io.thermae.tenancy.api.BusinessView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Judges what campaigns say, and writes it to somebody: as templates of a business, with the same rules. */
@Dependent
public class CampaignMails {

    private final Templates templates;
    private final URI publicUrl;
    private final String domain;

    @Inject
    CampaignMails(
            Templates templates,
            @ConfigProperty(name = "thermae.public-url") String publicUrl,
            @ConfigProperty(name = "thermae.domain") String domain) {
        this.templates = templates;
        this.publicUrl = URI.create(publicUrl);
        this.domain = domain;
    }

    /** The texts as they are kept. */
    static List<CampaignText> kept(List<CampaignText> said) {
        return said.stream()
                .map(text -> new CampaignText(text.language(), text.subject(), lines(text.text()), lines(text.html())))
                .toList();
    }

    /** The rules that texts break, each with its place: {@code texts[0].subject}. */
    List<FieldViolation> violations(List<CampaignText> kept, BusinessView business) {
        List<FieldViolation> violations = new ArrayList<>();
        if (kept.isEmpty()) {
            violations.add(new FieldViolation("texts", "required"));
        }
        if (kept.stream().map(CampaignText::language).distinct().count() < kept.size()) {
            violations.add(new FieldViolation("texts", "repeated"));
        }
        for (int i = 0; i < kept.size(); i++) {
            String place = "texts[" + i + "].";
            CampaignText text = kept.get(i);
            List<FieldViolation> broken =
                    new TemplatePolicy(MessageForm.CAMPAIGN, text.language()).violations(source(text));
            broken.forEach(
                    each -> violations.add(new FieldViolation(place + each.field(), each.code(), each.parameters())));
            if (broken.isEmpty() && !canBeWritten(text, business)) {
                violations.add(new FieldViolation(place + "text", "not_a_template"));
            }
        }
        return violations;
    }

    private boolean canBeWritten(CampaignText text, BusinessView business) {
        try {
            write(text, business.name(), business);
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            // of what it says nothing is told: it names what is not there
            return false;
        }
    }

    /**
     * Writes a mail.
     *
     * @param reader his name
     * @throws RuntimeException if it cannot be, for whatever reason
     */
    Content write(CampaignText text, String reader, BusinessView business) {
        return templates.mail(
                source(text),
                text.language(),
                new CampaignWords(Plain.line(reader), Plain.line(business.name()), pagesOf(business.subdomain())));
    }

    private String pagesOf(String subdomain) {
        String port = publicUrl.getPort() < 0 ? "" : ":" + publicUrl.getPort();
        return publicUrl.getScheme() + "://" + subdomain + "." + domain + port;
    }

    private static OwnSource source(CampaignText text) {
        return new OwnSource(text.subject(), text.text(), text.html());
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
