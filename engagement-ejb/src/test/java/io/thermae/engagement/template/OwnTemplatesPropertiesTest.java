package io.thermae.engagement.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.message.Mail.Content;
import io.thermae.kernel.Language;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever people call themselves, it is text in the mails of a business: never a tag, a header, or another variable. */
class OwnTemplatesPropertiesTest {

    private static final OwnSource OWN = new OwnSource(
            "{{reader}}: {{start}}",
            "[{{reader}}]\n{{manageLink}}",
            "<p title=\"\"></p><p><a href=\"{{manageLink}}\">{{reader}}</a></p>{{#notes}}<p>{{notes}}</p>{{/notes}}");

    private final Templates templates = new Templates();

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<script>alert(1)</script>",
                "</a></p></main>",
                "\"",
                "'",
                "<",
                ">",
                "&lt;",
                "&",
                "`",
                "=",
                "\r\nBcc: evil@example.com",
                "\n",
                "\r",
                "\u2028",
                "\u202e",
                "\u0000",
                "\uE000",
                "\uE001",
                "{{manageLink}}",
                "{{{start}}}",
                "{{#items}}",
                "}}",
                "{",
                "<!--",
                "-->",
                "]]>",
                "javascript:alert(1)",
                "😀",
                "\ud83d",
                "Әйгерім");
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(8);
        return Arbitraries.frequencyOf(Tuple.of(4, pieces), Tuple.of(1, anything))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(all -> String.join("", all));
    }

    @Property(tries = 2000, seed = "20261122")
    void a_name_stays_text(@ForAll("names") String name) {
        String cleaned = Plain.line(name);
        Content mail = templates.mail(OWN, Language.KK, visit(cleaned));

        assertThat(mail.subject()).doesNotContain("\r", "\n", "\u2028", "\u2029", "\u0000");
        assertThat(mail.subject()).isEqualTo(Plain.line(cleaned + ": March 1"));
        assertThat(mail.text()).startsWith("[" + cleaned + "]\nhttps://example.org/?token=abc\n\n--\n");
        // the page and the template have the only tags
        String said =
                mail.html().substring(mail.html().indexOf("</h1>"), mail.html().indexOf("<footer>"));
        assertThat(said.replace("<!-- -->", "").replaceAll("<[^>]*>", "<>"))
                .as(said)
                .matches("(?s)<>\\s*<><><><>[^<]*<><><>[^<]*<>\\s*<>\\s*");
        assertThat(said).containsOnlyOnce("example.org").contains("href=\"https://example.org/?token&#61;abc\"");
        assertThat(mail.html()).doesNotContain("<script");
    }

    @Property(tries = 500, seed = "20261122")
    void whatever_somebody_writes_is_refused_or_can_be_sent(@ForAll("templates") String template) {
        MessageForm form = MessageForm.find("booking-placed-client", "EMAIL").orElseThrow();
        OwnSource source = new OwnSource("x", "{{manageLink}} " + template, "<p>{{manageLink}}</p>" + template);

        if (new TemplatePolicy(form, Language.EN).violations(source).isEmpty()) {
            Content mail = templates.mail(source, Language.EN, visit("Dana"));
            assertThat(mail.html()).doesNotContain("<script", "onerror", "javascript:");
            assertThat(mail.text()).contains("https://example.org/?token=abc");
        }
    }

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of(
                        "{{reader}}",
                        "{{#items}}",
                        "{{/items}}",
                        "{{service}}",
                        "{{^notes}}",
                        "{{/notes}}",
                        "{{#party}}",
                        "{{/party}}",
                        "{{#one}}",
                        "{{/one}}",
                        "{{#other}}",
                        "{{/other}}",
                        "{{{",
                        "}}}",
                        "{",
                        "}",
                        "{{ when }}",
                        "<p>",
                        "</p>",
                        "<table>",
                        "<tr>",
                        "<b>",
                        "<a href=\"",
                        "\">",
                        "<script>",
                        "text\n",
                        " ")
                .list()
                .ofMaxSize(12)
                .map(all -> String.join("", all));
    }

    private static VisitWords visit(String name) {
        return new VisitWords(
                name,
                "Spa",
                "Main branch",
                null,
                "7KX4-9QM2",
                "March 1",
                "Friday",
                null,
                List.of(new VisitWords.Item("9:00", name, "Dana", "10 KZT")),
                "10 KZT",
                null,
                name,
                null,
                name.isBlank() ? "-" : name,
                "https://example.org/?token=abc",
                "https://example.org/yes?token=abc",
                "https://example.org/no?token=abc",
                null,
                false,
                false,
                null,
                null);
    }
}
