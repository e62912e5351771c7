package io.thermae.engagement.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a business says by text message of its own accord, in every language. */
class OutreachTextsTest {

    private static final String LINK = "https://spa.example.org";
    private static final String LEAVE = "https://example.org/?token=abc";

    /** Whoever is sent what he has not asked for is told how he ends it, also in a business's own words. */
    @ParameterizedTest
    @EnumSource
    void what_a_business_writes_of_its_own_accord_says_how_it_is_ended(Language language) {
        for (TextKind kind : new TextKind[] {
            TextKind.VISIT_FOLLOW_UP, TextKind.REVIEW_ASKED, TextKind.BIRTHDAY_GREETING, TextKind.CLIENT_MISSED
        }) {
            assertThat(write(kind, language, 62))
                    .startsWith("Aul Spa: ")
                    .contains(" " + LINK + " ")
                    .endsWith(": " + LEAVE)
                    .doesNotContain("\n", "{{")
                    .as("links are long, so all else is short")
                    .hasSizeLessThanOrEqualTo(LINK.length() + LEAVE.length() + 90);
            MessageForm form = MessageForm.find(kind.id(), "SMS").orElseThrow();
            assertThat(form.needed()).containsExactlyInAnyOrder("link", "leave");
            assertThat(new TemplatePolicy(form, language).violations(new OwnSource(null, "{{link}}", null)))
                    .extracting(violation ->
                            violation.code() + " " + violation.parameters().get("name"))
                    .containsExactly("variable_missing leave");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 1 day ",
        "EN, 62 days ",
        "RU, прошёл 1 день",
        "RU, прошло 62 дня",
        "RU, прошло 65 дней",
        "KK, 62 күн"
    })
    void who_is_missed_is_told_for_how_long(Language language, String words) {
        long days = Long.parseLong(words.replaceAll("\\D", ""));

        assertThat(write(TextKind.CLIENT_MISSED, language, days)).contains(words);
    }

    private static String write(TextKind kind, Language language, long days) {
        return new Templates()
                .write(
                        kind,
                        language,
                        new TextOutreachWords("Aul Spa", "March 1, 2024", Count.of(language, days), LINK, LEAVE));
    }
}
