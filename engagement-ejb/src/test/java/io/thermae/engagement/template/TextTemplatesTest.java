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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text message is complete in every language. */
class TextTemplatesTest {

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
        String link = "https://example.org/?token=1.abc";

        assertThat(new Templates()
                        .write(
                                TextKind.ATTENDANCE_ASKED,
                                language,
                                new TextRequestWords("Aul Spa", "March 1, 2024, 9:00 AM", link)))
                .contains("Aul Spa", "March 1, 2024, 9:00 AM")
                .endsWith(link)
                .doesNotContain("\n", "{{");
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

    @ParameterizedTest
    @EnumSource
    void of_money_it_is_told_shortly_how_much_and_for_what(Language language) {
        String amount = "KZT 4,500.00";
        String number = "7KX4-9QM2";
        String start = "March 1, 2024, 9:00 AM";
        List<String> texts = List.of(
                write(TextKind.PAYMENT_RECEIVED, language, new TextReceiptWords("Aul Spa", amount, number, start)),
                refund(language, true, false, false),
                refund(language, false, true, false),
                refund(language, false, false, true),
                refund(language, false, false, false));

        assertThat(texts).doesNotHaveDuplicates().allSatisfy(text -> assertThat(text)
                .startsWith("Aul Spa: ")
                .contains(amount, number, start)
                .doesNotContain("\n", "{{", "  ")
                .hasSizeLessThanOrEqualTo(language == Language.EN ? 160 : 134));
    }

    private static String refund(Language language, boolean tooLate, boolean cancelled, boolean paidAlready) {
        return write(
                TextKind.PAYMENT_REFUNDED,
                language,
                new TextRefundWords(
                        "Aul Spa",
                        "KZT 4,500.00",
                        tooLate,
                        cancelled,
                        paidAlready,
                        "7KX4-9QM2",
                        "March 1, 2024, 9:00 AM"));
    }

    private static String write(TextKind kind, Language language, Record words) {
        return new Templates().write(kind, language, words);
    }

    @ParameterizedTest
    @EnumSource
    void of_an_invoice_it_is_told_which_and_how_much_and_where_it_is_paid(Language language) {
        String link = "https://example.org/?token=abc";
        String amount = "KZT 4,500.00";

        assertThat(write(TextKind.INVOICE_SENT, language, new TextInvoiceWords("Aul Spa", "INV-000042", amount, link)))
                .startsWith("Aul Spa: ")
                .contains("INV-000042", amount)
                .endsWith(link);
        assertThat(write(
                        TextKind.INVOICE_OVERDUE,
                        language,
                        new TextOverdueWords("Aul Spa", "INV-000042", amount, "March 1, 2024", link)))
                .contains("INV-000042", amount, "March 1, 2024")
                .endsWith(": " + link);
        assertThat(write(
                        TextKind.INVOICE_OVERDUE,
                        language,
                        new TextOverdueWords("Aul Spa", "INV-000042", amount, "March 1, 2024", null)))
                .contains("INV-000042", amount, "March 1, 2024")
                .endsWith(".")
                .hasSizeLessThanOrEqualTo(language == Language.EN ? 160 : 134);
        assertThat(write(
                        TextKind.INVOICE_PAYMENT_RECEIVED,
                        language,
                        new TextInvoiceReceiptWords("Aul Spa", amount, "INV-000042")))
                .contains("INV-000042", amount);
        assertThat(List.of(invoiceRefund(language, true), invoiceRefund(language, false)))
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).contains("INV-000042", amount));
    }

    private static String invoiceRefund(Language language, boolean paidAlready) {
        return write(
                TextKind.INVOICE_PAYMENT_REFUNDED,
                language,
                new TextInvoiceRefundWords("Aul Spa", "KZT 4,500.00", paidAlready, "INV-000042"));
    }

    /** Whoever is sent what he has not asked for is told how he ends it, also in a business's own words. */
    @ParameterizedTest
    @EnumSource
    void what_a_business_writes_of_its_own_accord_says_how_it_is_ended(Language language) {
        String link = "https://spa.example.org";
        for (TextKind kind : List.of(
                TextKind.VISIT_FOLLOW_UP, TextKind.REVIEW_ASKED, TextKind.BIRTHDAY_GREETING, TextKind.CLIENT_MISSED)) {
            TextOutreachWords words = new TextOutreachWords(
                    "Aul Spa", "March 1, 2024", Count.of(language, 62), link, TextOutreachWords.stopWord(language));
            assertThat(write(kind, language, words))
                    .startsWith("Aul Spa: ")
                    .contains(link + " ")
                    .doesNotContain("\n", "{{")
                    .hasSizeLessThanOrEqualTo(language == Language.EN ? 160 : 134)
                    .satisfies(text -> assertThat(meanings(text)).containsExactly(Word.STOP));
            MessageForm form = MessageForm.find(kind.id(), "SMS").orElseThrow();
            assertThat(form.needed()).containsExactlyInAnyOrder("link", "stop");
            assertThat(new TemplatePolicy(form, language).violations(new OwnSource(null, "{{link}}", null)))
                    .extracting(violation ->
                            violation.code() + " " + violation.parameters().get("name"))
                    .containsExactly("variable_missing stop");
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

        assertThat(write(
                        TextKind.CLIENT_MISSED,
                        language,
                        new TextOutreachWords(
                                "Aul Spa",
                                "March 1, 2024",
                                Count.of(language, days),
                                "https://spa.example.org",
                                "STOP")))
                .contains(words);
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
