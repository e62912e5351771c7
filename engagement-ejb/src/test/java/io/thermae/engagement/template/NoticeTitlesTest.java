package io.thermae.engagement.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.finance.api.CardRefusal;
import io.thermae.finance.api.CardRefusalTexts;
import io.thermae.kernel.Language;
import io.thermae.kernel.Texts;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The title of every notice is complete in every language, and a business's own counts where it may word it. */
class NoticeTitlesTest {

    private static final String NUMBER = "7KX4-9QM2";
    private static final Set<Language> ALL = EnumSet.allOf(Language.class);

    private static String ours(NotificationKind kind, @Nullable String number, Language language) {
        return new Templates().titles(ALL).of(kind, number, null, language);
    }

    private static MessageForm form(NotificationKind kind) {
        return new MessageForm(KindPolicy.ofNotice(kind), NotificationChannel.IN_APP, NoticeWords.class);
    }

    private static Set<String> said(NotificationKind kind, Language language) {
        return Set.copyOf(
                TemplateTree.parse(form(kind).builtIn(language).text()).names());
    }

    private static Templates having(String title) {
        return new Templates((kind, channel, language) ->
                language == Language.KK ? Optional.of(new OwnSource(null, title, null)) : Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_is_written_in_every_language_on_one_line(NotificationKind kind) {
        assertThat(Language.values()).allSatisfy(language -> {
            assertThat(ours(kind, NUMBER, language))
                    .isNotBlank()
                    .doesNotContain("{", "\n")
                    .hasSizeLessThanOrEqualTo(TemplatePolicy.LONGEST_TITLE);
            assertThat(ours(kind, null, language)).isNotBlank().doesNotContain("{", "null");
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_says_the_same_things_in_every_language_and_which_booking_it_is(NotificationKind kind) {
        Set<String> english = said(kind, Language.EN);
        assertThat(Arrays.stream(NoticeWords.class.getRecordComponents()).map(RecordComponent::getName))
                .containsAll(english);
        assertThat(Language.values())
                .allSatisfy(language -> assertThat(said(kind, language)).isEqualTo(english));
        assertThat(english.contains("number")).isEqualTo(kind.name().startsWith("BOOKING_"));
    }

    /** Of variables that there are, with all forms of a word, of the length that a business has: also what it may not word. */
    @ParameterizedTest
    @EnumSource
    void ours_keep_the_rules_of_a_businesss_own(NotificationKind kind) {
        assertThat(Language.values()).allSatisfy(language -> assertThat(new TemplatePolicy(form(kind), language)
                        .violations(form(kind).builtIn(language)))
                .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_overdue_says_why_the_card_was_refused(CardRefusal refusal) {
        assertThat(Language.values()).allSatisfy(language -> assertThat(
                        new Templates().titles(ALL).of(NotificationKind.BILL_OVERDUE, null, refusal, language))
                .endsWith(": " + CardRefusalTexts.of(refusal, language))
                .doesNotContain("{"));
    }

    @ParameterizedTest
    @EnumSource
    void no_title_is_a_copy_of_another_languages(NotificationKind kind) {
        assertThat(Stream.of(Language.values()).map(language -> ours(kind, NUMBER, language)))
                .doesNotHaveDuplicates();
    }

    @Test
    void there_is_a_title_of_each_kind_and_of_nothing_else() {
        Texts texts = Texts.beside(BuiltInTitles.class, "/notification/*.properties");
        assertThat(Language.values())
                .allSatisfy(language -> assertThat(texts.in(language).stringPropertyNames())
                        .containsExactlyInAnyOrderElementsOf(Stream.of(NotificationKind.values())
                                .map(KindPolicy::ofNotice)
                                .toList()));
    }

    @Test
    void a_business_words_what_is_of_its_own_work_and_nothing_that_the_platform_tells_it() {
        assertThat(MessageForm.all().stream().filter(MessageForm::isNotice).map(MessageForm::kind))
                .containsExactly(
                        "booking-placed-notice",
                        "booking-moved-notice",
                        "booking-cancelled-notice",
                        "booking-confirmed-notice",
                        "time-off-asked-notice",
                        "time-off-approved-notice",
                        "time-off-refused-notice",
                        "webhook-paused-notice",
                        "refund-failed-notice",
                        "permission-asked-notice",
                        "permission-granted-notice",
                        "permission-refused-notice");
        Set<String> own = MessageForm.all().stream()
                .filter(MessageForm::isNotice)
                .map(MessageForm::kind)
                .collect(Collectors.toSet());
        NoticeTitles titles = having("Біздікі").titles(ALL);
        for (NotificationKind kind : NotificationKind.values()) {
            assertThat(titles.of(kind, NUMBER, null, Language.KK).equals("Біздікі"))
                    .as(kind.name())
                    .isEqualTo(own.contains(KindPolicy.ofNotice(kind)));
        }
        for (String platforms : List.of(
                "trial-ending",
                "bill-issued",
                "bill-overdue",
                "business-suspended",
                "impersonation-started",
                "template-test")) {
            assertThat(MessageForm.find(platforms + "-notice", "IN_APP")).isEmpty();
        }
        assertThat(MessageForm.find("booking-placed-notice", "PUSH")).isEmpty();
        assertThat(MessageForm.find("booking-placed-notice", "IN_APP")).isPresent();
    }

    @Test
    void its_own_words_count_in_their_language() {
        NoticeTitles titles = having("Жаңа қонақ: {{number}}").titles(ALL);

        assertThat(titles.of(NotificationKind.BOOKING_PLACED, NUMBER, null, Language.KK))
                .isEqualTo("Жаңа қонақ: " + NUMBER);
        assertThat(titles.of(NotificationKind.BOOKING_PLACED, NUMBER, null, Language.RU))
                .isEqualTo(ours(NotificationKind.BOOKING_PLACED, NUMBER, Language.RU));
        assertThat(having("{{#number}}№ {{number}}{{/number}}{{^number}}жазылу{{/number}}")
                        .titles(ALL)
                        .of(NotificationKind.BOOKING_MOVED, null, null, Language.KK))
                .isEqualTo("жазылу");
    }

    @Test
    void one_that_fails_gives_way_to_ours_and_is_noted_once_for_all_that_are_read_together() {
        for (String broken : List.of("{{gone}}", "{{#gone}}x{{/gone}}", "{{#number}}", " ", "x".repeat(301))) {
            Templates templates = having(broken);
            NoticeTitles titles = templates.titles(ALL);

            for (int i = 0; i < 3; i++) {
                assertThat(titles.of(NotificationKind.BOOKING_PLACED, NUMBER, null, Language.KK))
                        .isEqualTo("Жаңа жазылу " + NUMBER);
            }

            assertThat(templates.failed()).as(broken).isEqualTo(1);
        }
    }

    @Test
    void they_are_looked_up_together_before_any_is_written() {
        List<String> asked = new ArrayList<>();
        Templates templates = new Templates(new OwnSources() {
            @Override
            public Optional<OwnSource> find(String kind, NotificationChannel channel, Language language) {
                throw new AssertionError("One by one");
            }

            @Override
            public Map<Language, Map<String, OwnSource>> all(NotificationChannel channel, Set<Language> languages) {
                asked.add(channel + " " + languages);
                return Map.of(Language.KK, Map.of("booking-placed-notice", new OwnSource(null, "Біздікі", null)));
            }
        });

        NoticeTitles titles = templates.titles(Set.of(Language.KK));

        for (NotificationKind kind : NotificationKind.values()) {
            assertThat(titles.of(kind, NUMBER, null, Language.KK)).isNotBlank();
        }
        assertThat(titles.of(NotificationKind.BOOKING_PLACED, NUMBER, null, Language.KK))
                .isEqualTo("Біздікі");
        assertThat(asked).containsExactly("IN_APP [KK]");
    }
}
