package io.thermae.engagement.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.engagement.textanswer.AnswerPolicy;
import io.thermae.engagement.textanswer.TextAnswer.Word;
import io.thermae.kernel.Language;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text message is complete in every language. */
class TextTemplatesTest {

    private static final String LINK = "https://example.org/?token=1.abc";
    private static final TextCodeWords WORDS = new TextCodeWords("<b>\"O'Neil\" & Co</b>", "123456", "14:35");

    @ParameterizedTest
    @EnumSource
    void a_code_is_brought_in_every_language_on_one_line(Language language) {
        assertThat(new Templates().write(TextKind.CLIENT_TO_VERIFY, language, WORDS))
                .contains("<b>\"O'Neil\" & Co</b>", "123456", "14:35")
                .doesNotContain("\n", "{{", "&amp;");
    }

    @Test
    void no_text_is_a_copy_of_another_languages() {
        assertThat(Arrays.stream(Language.values())
                        .map(language -> new Templates().write(TextKind.CLIENT_TO_VERIFY, language, WORDS)))
                .doesNotHaveDuplicates();
    }

    @Test
    void with_a_short_name_it_is_one_part_in_english_and_two_at_most_in_the_others() {
        TextCodeWords words = new TextCodeWords("Aul Spa", "123456", "14:35");

        assertThat(new Templates().write(TextKind.CLIENT_TO_VERIFY, Language.EN, words))
                .hasSizeLessThanOrEqualTo(160);
        assertThat(new Templates().write(TextKind.CLIENT_TO_VERIFY, Language.RU, words))
                .hasSizeLessThanOrEqualTo(134);
        assertThat(new Templates().write(TextKind.CLIENT_TO_VERIFY, Language.KK, words))
                .hasSizeLessThanOrEqualTo(134);
    }

    @ParameterizedTest
    @EnumSource
    void a_reminder_is_written_in_every_language_on_one_line(Language language) {
        String text = new Templates().write(TextKind.BOOKING_REMINDER_CLIENT, language, reminder("+77011234567"));

        assertThat(text)
                .contains("Aul Spa", "March 1, 2024, 9:00 AM", "Main branch, 1 Abay Avenue", "+77011234567")
                .doesNotContain("\n", "{{")
                .hasSizeLessThanOrEqualTo(language == Language.EN ? 160 : 134);
        assertThat(new Templates().write(TextKind.BOOKING_REMINDER_CLIENT, language, reminder(null)))
                .endsWith("1 Abay Avenue");
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_says_the_same_things_in_every_language(TextKind kind) {
        Set<String> english = said(kind, Language.EN);
        assertThat(Arrays.stream(kind.words().getRecordComponents()).map(RecordComponent::getName))
                .containsAll(english);
        assertThat(Language.values())
                .allSatisfy(language -> assertThat(said(kind, language)).isEqualTo(english));
    }

    private static Set<String> said(TextKind kind, Language language) {
        OwnSource ours = MessageForm.find(kind.id(), "SMS").orElseThrow().builtIn(language);
        Set<String> said = new TreeSet<>(TemplateTree.parse(ours.text()).names());
        if (said.contains("days")) {
            // each language has its own forms of a word
            said.removeAll(Set.of("number", "one", "few", "many", "other"));
        }
        return said;
    }

    @Test
    void no_reminder_is_a_copy_of_another_languages() {
        assertThat(Arrays.stream(Language.values()).map(language -> new Templates()
                        .write(TextKind.BOOKING_REMINDER_CLIENT, language, reminder(null))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void a_request_is_written_in_every_language_with_its_link(Language language) {
        assertThat(request(language, false))
                .contains("Aul Spa", "March 1, 2024, 9:00 AM")
                .endsWith(LINK)
                .doesNotContain("\n", "{{");
        assertThat(meanings(request(language, false)))
                .as("whom nobody hears is not told to answer")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void where_answers_are_heard_a_request_says_the_words_that_are_understood(Language language) {
        String text = request(language, true);

        assertThat(text)
                .startsWith(request(language, false) + " ")
                .endsWith(".")
                .doesNotContain("\n", "{{");
        assertThat(meanings(text)).containsExactly(Word.YES, Word.NO);
    }

    private static String request(Language language, boolean answers) {
        return new Templates()
                .write(
                        TextKind.ATTENDANCE_ASKED,
                        language,
                        new TextRequestWords("Aul Spa", "March 1, 2024, 9:00 AM", LINK, answers));
    }

    @ParameterizedTest
    @EnumSource
    void what_becomes_of_a_visit_is_told_in_two_parts_at_most(Language language) {
        for (TextKind kind : List.of(
                TextKind.BOOKING_REQUESTED_CLIENT,
                TextKind.BOOKING_PLACED_CLIENT,
                TextKind.BOOKING_MOVED_CLIENT,
                TextKind.BOOKING_CANCELLED_CLIENT)) {
            assertThat(new Templates().write(kind, language, visit(null, "+77011234567")))
                    .startsWith("Aul Spa: ")
                    .contains("March 1, 2024, 9:00 AM", "Main branch, 1 Abay Avenue", "+77011234567")
                    .doesNotContain("\n", "{{", "(")
                    .hasSizeLessThanOrEqualTo(language == Language.EN ? 160 : 134);
            assertThat(new Templates().write(kind, language, visit("3", null)))
                    .contains(": 3)")
                    .endsWith("1 Abay Avenue");
        }
        assertThat(Arrays.stream(TextKind.values())
                        .filter(kind -> kind.words().equals(TextVisitWords.class))
                        .map(kind -> new Templates().write(kind, language, visit(null, null))))
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void what_an_answer_has_done_is_told_with_the_word_that_takes_it_back(Language language) {
        TextChoiceWords words = new TextChoiceWords("Aul Spa");
        String ended = new Templates().write(TextKind.TEXTS_ENDED, language, words);
        String resumed = new Templates().write(TextKind.TEXTS_RESUMED, language, words);

        assertThat(meanings(ended)).containsExactly(Word.START);
        assertThat(meanings(resumed)).containsExactly(Word.STOP);
        for (String text : List.of(ended, resumed)) {
            assertThat(text).startsWith("Aul Spa: ").doesNotContain("\n", "{{").hasSizeLessThanOrEqualTo(134);
        }
    }

    /** Of the words that are written large, as one is told to send them. */
    private static List<Word> meanings(String text) {
        return Arrays.stream(text.split("[^\\p{L}]+"))
                .filter(word -> word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)))
                .flatMap(word -> AnswerPolicy.read(word).stream())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void an_offer_is_written_in_every_language_with_its_link(Language language) {
        String link = "https://example.org/?token=1.abc";

        assertThat(new Templates()
                        .write(
                                TextKind.PLACE_OFFERED,
                                language,
                                new TextOfferWords("Aul Spa", "March 1, 2024, 9:00 AM", "Feb 29, 2024, 1:00 PM", link)))
                .contains("Aul Spa", "March 1, 2024, 9:00 AM", "Feb 29, 2024, 1:00 PM")
                .endsWith(link)
                .doesNotContain("\n", "{{");
    }

    private static TextVisitWords visit(@Nullable String more, @Nullable String phone) {
        return new TextVisitWords("Aul Spa", "March 1, 2024, 9:00 AM", more, "Main branch, 1 Abay Avenue", phone);
    }

    private static TextReminderWords reminder(@Nullable String phone) {
        return new TextReminderWords("Aul Spa", "March 1, 2024, 9:00 AM", "Main branch, 1 Abay Avenue", phone);
    }

    @Test
    void a_template_is_not_written_from_other_words() {
        assertThatThrownBy(() -> new Templates()
                        .write(TextKind.CLIENT_TO_VERIFY, Language.EN, new CodeWords("Spa", "123456", "14:35")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
