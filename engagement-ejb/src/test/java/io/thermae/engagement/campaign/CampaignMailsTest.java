package io.thermae.engagement.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.CampaignText;
import io.thermae.engagement.message.Mail.Content;
import io.thermae.engagement.template.MessageForm;
import io.thermae.engagement.template.OwnSource;
import io.thermae.engagement.template.Templates;
import io.thermae.kernel.Language;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.TenantStatus;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignMailsTest {

    private static final BusinessView BUSINESS = new BusinessView(
            new TenantId(new UUID(0, 1)), "Aul & Spa", "aul", TenantStatus.ACTIVE, Language.KK, "Asia/Almaty", "KZT");

    private final CampaignMails mails =
            new CampaignMails(new Templates(), "https://thermae.example:8443", "spas.example");

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWeBeginWithBreaksNoRule(Language language) {
        OwnSource ours = MessageForm.CAMPAIGN.builtIn(language);
        CampaignText text = new CampaignText(
                language, Objects.requireNonNull(ours.subject()), ours.text(), Objects.requireNonNull(ours.html()));

        assertThat(mails.violations(List.of(text), BUSINESS)).isEmpty();
    }

    @Test
    void saysTheReaderTheBusinessAndItsPages() {
        Content mail = mails.write(
                text("{{business}} for {{reader}}", "{{pages}}", "<p><a href=\"{{pages}}\">{{reader}}</a></p>"),
                "Dana <b>\nAkhmetova",
                BUSINESS);

        assertThat(mail.subject()).isEqualTo("Aul & Spa for Dana <b> Akhmetova");
        assertThat(mail.text()).startsWith("https://aul.spas.example:8443\n");
        assertThat(mail.html()).contains("https://aul.spas.example:8443", "Dana &lt;b&gt; Akhmetova");
    }

    @Test
    void needsNoLink() {
        assertThat(mails.violations(List.of(text("Spring", "Spring", "<p>Spring</p>")), BUSINESS))
                .isEmpty();
    }

    @Test
    void tellsWhichTextBreaksARuleAndWhich() {
        List<CampaignText> texts = List.of(
                text("Spring", "Spring", "<p>Spring</p>"),
                new CampaignText(Language.RU, "{{link}}", "{{reader", "<script>alert(1)</script>"));

        assertThat(mails.violations(texts, BUSINESS))
                .extracting(violation -> violation.field() + " " + violation.code())
                .containsExactly(
                        "texts[1].subject unknown_variable",
                        "texts[1].text tag_not_allowed",
                        "texts[1].html html_not_allowed");
    }

    @Test
    void refusesNoneAndTwoOfOneLanguage() {
        CampaignText text = text("Spring", "Spring", "<p>Spring</p>");

        assertThat(mails.violations(List.of(), BUSINESS))
                .extracting(violation -> violation.field() + " " + violation.code())
                .containsExactly("texts required");
        assertThat(mails.violations(List.of(text, text), BUSINESS))
                .extracting(violation -> violation.field() + " " + violation.code())
                .containsExactly("texts repeated");
    }

    private static CampaignText text(String subject, String text, String html) {
        return new CampaignText(Language.EN, subject, text, html);
    }
}
