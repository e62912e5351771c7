package io.thermae.engagement.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.Mail.Content;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a business may write, and what nobody may. */
class TemplatePolicyTest {

    private static final MessageForm PLACED = mail("booking-placed-client");
    private static final String LINK = "{{manageLink}}";

    private static MessageForm mail(String kind) {
        return MessageForm.find(kind, NotificationChannel.EMAIL.name()).orElseThrow();
    }

    static Stream<Arguments> formsInEachLanguage() {
        return MessageForm.all().stream()
                .flatMap(form -> Stream.of(Language.values()).map(language -> Arguments.of(form, language)));
    }

    private static List<FieldViolation> violations(MessageForm form, OwnSource source) {
        return new TemplatePolicy(form, Language.RU).violations(source);
    }

    private static List<String> codes(OwnSource source) {
        return violations(PLACED, source).stream()
                .map(violation -> violation.field() + " " + violation.code())
                .toList();
    }

    private static List<String> ofSubject(String subject) {
        return codes(new OwnSource(subject, LINK, "<p>" + LINK + "</p>"));
    }

    private static List<String> ofText(String text) {
        return codes(new OwnSource("x", text, "<p>" + LINK + "</p>"));
    }

    private static List<String> ofHtml(String html) {
        return codes(new OwnSource("x", LINK, html + "<p>" + LINK + "</p>"));
    }

    @ParameterizedTest
    @MethodSource("formsInEachLanguage")
    void ours_may_be_anybodys(MessageForm form, Language language) {
        assertThat(new TemplatePolicy(form, language).violations(form.builtIn(language)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formsInEachLanguage")
    void ours_as_a_businesss_own_says_the_same(MessageForm form, Language language) {
        OwnSource ours = form.builtIn(language);
        Templates templates = new Templates();
        if (form.isNotice()) {
            NotificationKind kind = Stream.of(NotificationKind.values())
                    .filter(each -> KindPolicy.ofNotice(each).equals(form.kind()))
                    .findFirst()
                    .orElseThrow();
            assertThat(templates.title(ours, new NoticeWords("7KX4-9QM2", null)))
                    .isEqualTo(templates.titles(Set.of(language)).of(kind, "7KX4-9QM2", null, language));
            return;
        }
        if (!form.isMail()) {
            TextKind kind = Stream.of(TextKind.values())
                    .filter(each -> each.id().equals(form.kind()))
                    .findFirst()
                    .orElseThrow();
            Record words = Words.of(kind);
            assertThat(templates.sms(ours, words)).isEqualTo(templates.write(kind, language, words));
            return;
        }
        Kind kind = Stream.of(Kind.values())
                .filter(each -> each.id().equals(form.kind()))
                .findFirst()
                .orElseThrow();

        Content content = templates.write(kind, language, Words.of(kind));
        Content own = templates.mail(ours, language, Words.of(kind));

        assertThat(own.subject()).isEqualTo(content.subject());
        assertThat(own.text()).isEqualTo(content.text());
        assertThat(shown(own.html())).isEqualTo(shown(content.html()));
    }

    /** What is seen of HTML. */
    private static String shown(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#43;", "+")
                .replace("&#64;", "@")
                .replace("&#61;", "=")
                .replace("&#x3D;", "=")
                .replaceAll("\\s+", " ")
                .replace("> ", ">")
                .strip();
    }

    @Test
    void what_the_platform_says_is_not_the_businesss_to_word() {
        assertThat(MessageForm.all())
                .extracting(MessageForm::kind)
                .contains("booking-placed-client", "client-to-verify", "user-invited")
                .doesNotContain(
                        "password-forgotten",
                        "impersonation-started",
                        "business-suspended",
                        "email-to-verify",
                        "mail-sender-to-verify");
    }

    @Test
    void a_master_is_never_told_the_clients_link() {
        OwnSource source = new OwnSource("x", LINK, "<p>x</p>");

        assertThat(violations(mail("booking-placed-master"), source))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("unknown_variable");
                    assertThat(String.valueOf(violation.parameters().get("known")))
                            .contains("client", "when")
                            .doesNotContain("manageLink");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{{reader}}}",
                "{{&reader}}",
                "{{& reader }}",
                "{{=<% %>=}}<%reader%>",
                "{{>visit}}",
                "{{!nothing}}",
                "{{reader",
                "{{}}",
                "{{.}}",
                "{{this}}}",
                "{{reader.class}}",
                "{{#-first}}x{{/-first}}",
                "{{ reader business }}",
                "{{reader}}}",
                "{{{{reader}}}}"
            })
    void there_are_only_variables_and_sections(String tag) {
        assertThat(ofText(LINK + " " + tag)).containsExactly("text tag_not_allowed");
        assertThat(ofSubject(tag)).containsExactly("subject tag_not_allowed");
        assertThat(ofHtml("<p>" + tag + "</p>")).containsExactly("html tag_not_allowed");
    }

    @Test
    void names_are_those_that_there_are() {
        FieldViolation violation =
                violations(PLACED, new OwnSource("{{raeder}}", LINK, LINK)).get(0);

        assertThat(violation.code()).isEqualTo("unknown_variable");
        assertThat(violation.parameters()).containsEntry("name", "raeder");
        assertThat(String.valueOf(violation.parameters().get("known"))).contains("business, items, manageLink");
        assertThat(ofText(LINK + "{{service}}")).containsExactly("text unknown_variable");
        assertThat(ofText(LINK + "{{#items}}{{service}} {{business}}{{/items}}"))
                .isEmpty();
        assertThat(ofText(LINK + "{{items}}")).containsExactly("text only_as_section");
        assertThat(ofText(LINK + "{{class}}{{getClass}}")).containsExactly("text unknown_variable");
        assertThat(ofText(LINK + "{{toString}}")).containsExactly("text unknown_variable");
        assertThat(ofText(LINK + "{{one}}")).containsExactly("text unknown_variable");
    }

    @Test
    void sections_end_and_lie_in_each_other_boundedly() {
        assertThat(ofText(LINK + "{{#notes}}x")).containsExactly("text section_not_closed");
        assertThat(ofText(LINK + "x{{/notes}}")).containsExactly("text section_not_closed");
        assertThat(ofText(LINK + "{{#notes}}{{^phone}}x{{/notes}}{{/phone}}"))
                .containsExactly("text section_not_closed");
        assertThat(ofText(LINK + "{{#notes}}".repeat(6) + "{{/notes}}".repeat(6)))
                .containsExactly("text too_deep");
        assertThat(ofText(LINK + "{{#notes}}".repeat(5) + "{{/notes}}".repeat(5)))
                .isEmpty();
        assertThat(ofText(LINK + "{{#notes}}".repeat(900))).containsExactly("text too_deep");
        assertThat(ofText(LINK + "{{#items}}{{#items}}x{{/items}}{{/items}}")).containsExactly("text list_in_list");
        assertThat(ofText(LINK + "{{#items}}{{#repeats}}{{#others}}x{{/others}}{{/repeats}}{{/items}}"))
                .containsExactly("text list_in_list");
    }

    @Test
    void a_word_has_all_its_forms_or_none() {
        String one = "{{#party}}{{number}} {{#one}}человек{{/one}}";

        assertThat(violations(PLACED, new OwnSource("x", LINK + one + "{{/party}}", LINK)))
                .containsExactly(new FieldViolation(
                        "text", "plural_form_missing", Map.of("name", "party", "forms", "few, many")));
        assertThat(ofText(LINK + one + "{{#few}}человека{{/few}}{{#many}}человек{{/many}}{{/party}}"))
                .isEmpty();
        assertThat(ofText(LINK + one + "{{^one}}чел.{{/one}}{{/party}}")).isEmpty();
        assertThat(ofText(LINK + "{{#party}}{{party}}, {{number}}{{/party}}")).isEmpty();
        assertThat(ofText(LINK + one + "{{#other}}x{{/other}}{{/party}}")).isNotEmpty();
    }

    @Test
    void a_subject_is_one_line_without_what_opens_something() {
        assertThat(ofSubject("a\nBcc: x@example.com")).containsExactly("subject line_break");
        assertThat(ofSubject("a\rb")).containsExactly("subject line_break");
        assertThat(ofSubject("a\u2028b")).containsExactly("subject unfit_characters");
        assertThat(ofSubject("a\u202eb")).containsExactly("subject unfit_characters");
        assertThat(ofSubject("a\u0000b")).containsExactly("subject unfit_characters");
        assertThat(ofSubject(LINK)).containsExactly("subject not_in_subject");
        assertThat(ofSubject("{{#notes}}" + LINK + "{{/notes}}")).containsExactly("subject not_in_subject");
        assertThat(ofSubject(" ")).containsExactly("subject required");
        assertThat(ofSubject("x".repeat(201))).containsExactly("subject too_long");
        assertThat(ofSubject("Күтеміз 💆‍♀️ {{reader}}")).isEmpty();
    }

    @Test
    void what_the_reader_needs_is_said_whatever_happens() {
        assertThat(ofText("Hello")).containsExactly("text variable_missing");
        assertThat(ofText("{{#notes}}" + LINK + "{{/notes}}")).containsExactly("text variable_missing");
        assertThat(ofText("{{^manageLink}}" + LINK + "{{/manageLink}}")).containsExactly("text variable_missing");
        assertThat(codes(new OwnSource("x", LINK, "<p>x</p>"))).containsExactly("html variable_missing");
        assertThat(mail("client-to-verify").needed()).containsExactly("code");
        assertThat(mail("place-offered").needed()).containsExactly("link");
        assertThat(mail("user-invited").needed()).containsExactly("link");
        assertThat(mail("booking-cancelled-client").needed()).isEmpty();
        // not each business is paid on the web
        assertThat(mail("invoice-sent").needed()).isEmpty();
    }

    @Test
    void a_variable_leaves_with_nobody() {
        assertThat(ofText(LINK + " https://evil.example/?q=" + LINK)).containsExactly("text variable_in_address");
        assertThat(ofText(LINK + " www.evil.example/" + LINK)).containsExactly("text variable_in_address");
        assertThat(ofText(LINK + " https://evil.example/{{#notes}} {{/notes}}{{reader}}"))
                .containsExactly("text variable_in_address");
        assertThat(ofText("https://spa.example " + LINK)).isEmpty();
        assertThat(ofHtml("https://evil.example/" + LINK)).containsExactly("html variable_in_address");
    }

    @Test
    void a_text_message_has_only_a_text() {
        MessageForm sms = MessageForm.find("booking-reminder-client", NotificationChannel.SMS.name())
                .orElseThrow();

        assertThat(violations(sms, new OwnSource("x", "{{start}}", "<p>x</p>")))
                .extracting(FieldViolation::field)
                .containsExactly("subject", "html");
        assertThat(violations(sms, new OwnSource(null, "x".repeat(501), null)))
                .extracting(FieldViolation::code)
                .containsExactly("too_long");
        assertThat(violations(sms, new OwnSource(null, "{{start}}", null))).isEmpty();
    }

    @Test
    void a_hostile_length_is_judged_at_once() {
        for (String piece : List.of("a", "://", "<", "<p ", "{{", "{{#a", "<a b=\"c\" ", "&#", "<!--", "color:")) {
            assertThat(ofHtml(piece.repeat(49_000 / piece.length()))).isNotNull();
            assertThat(ofText(LINK + piece.repeat(9_000 / piece.length()))).isNotNull();
        }
    }
}
