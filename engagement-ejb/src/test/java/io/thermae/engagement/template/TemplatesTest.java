package io.thermae.engagement.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.Template;
import io.thermae.engagement.message.Mail.Content;
import io.thermae.kernel.Language;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every mail is complete in every language. */
class TemplatesTest {

    private static final Set<String> FORMS = Set.of("one", "few", "many", "other");

    /** What a template says; of a number with the forms of its word only that it does. */
    private static Set<String> namesOf(Template template) {
        Set<String> names = new TreeSet<>(SaidNames.of(template));
        if (names.removeAll(FORMS)) {
            names.remove("number");
        }
        return names;
    }

    private static Templates.Source source(Kind kind, Language language) {
        return Templates.Source.read(kind.id() + "/" + language.tag(), language);
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_is_written_in_every_language(Kind kind) {
        assertThat(Language.values()).allSatisfy(language -> {
            Templates.Source source = source(kind, language);
            assertThat(source.subject()).isNotNull();
            assertThat(source.text()).isNotNull();
            assertThat(source.html()).isNotNull();
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_says_the_same_things_in_every_language_and_form(Kind kind) {
        Templates.Source english = source(kind, Language.EN);
        assertThat(Language.values()).allSatisfy(language -> {
            Templates.Source other = source(kind, language);
            assertThat(namesOf(other.subject())).isEqualTo(namesOf(english.subject()));
            assertThat(namesOf(other.text())).isEqualTo(namesOf(english.text()));
            assertThat(namesOf(other.html())).isEqualTo(namesOf(english.text()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_names_nothing_that_its_words_do_not_have(Kind kind) {
        Set<String> words = Stream.of(kind.words(), VisitWords.Item.class, VisitWords.Repeats.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        assertThat(Language.values()).allSatisfy(language -> {
            Templates.Source source = source(kind, language);
            assertThat(words)
                    .containsAll(namesOf(source.subject()))
                    .containsAll(namesOf(source.text()))
                    .containsAll(namesOf(source.html()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void whoever_says_one_form_of_a_word_says_all_that_its_language_has(Kind kind) {
        assertThat(Language.values()).allSatisfy(language -> {
            Templates.Source source = source(kind, language);
            for (Template template : List.of(source.subject(), source.text(), source.html())) {
                Set<String> said = new TreeSet<>(SaidNames.of(template));
                said.retainAll(FORMS);
                if (!said.isEmpty()) {
                    assertThat(said).containsExactlyInAnyOrderElementsOf(Count.forms(language));
                }
            }
        });
    }

    @Test
    void all_words_are_said_somewhere() {
        List<Class<? extends Record>> types = Arrays.stream(Kind.values())
                .<Class<? extends Record>>map(Kind::words)
                .distinct()
                .toList();
        for (Class<? extends Record> type : types) {
            Set<String> said = Arrays.stream(Kind.values())
                    .filter(kind -> kind.words().equals(type))
                    .map(kind -> source(kind, Language.EN))
                    .flatMap(source -> Stream.of(source.subject(), source.text()))
                    .flatMap(template -> namesOf(template).stream())
                    .collect(Collectors.toSet());
            assertThat(type.getRecordComponents())
                    .extracting(RecordComponent::getName)
                    .isSubsetOf(said);
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_text_is_a_copy_of_another_languages(Kind kind) {
        Templates templates = new Templates();
        List<Content> contents = Arrays.stream(Language.values())
                .map(language -> templates.write(kind, language, Words.of(kind)))
                .toList();
        assertThat(contents).extracting(Content::subject).doesNotHaveDuplicates();
        assertThat(contents).extracting(Content::text).doesNotHaveDuplicates();
        assertThat(contents).extracting(Content::html).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void html_is_a_whole_document_in_its_language(Kind kind) {
        Templates templates = new Templates();
        assertThat(Language.values()).allSatisfy(language -> assertThat(
                        templates.write(kind, language, Words.of(kind)).html())
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"" + language.tag() + "\">")
                .contains("<title>")
                .endsWith("</html>\n")
                .doesNotContain("{{"));
    }

    @ParameterizedTest
    @EnumSource
    void names_are_escaped_in_html_and_not_in_text(Kind kind) {
        Content content = new Templates().write(kind, Language.RU, Words.of(kind));

        assertThat(content.html())
                .contains("&lt;b&gt;&quot;O&#39;Neil&quot; &amp; Co&lt;/b&gt;")
                .doesNotContain("<b>");
        assertThat(content.text()).contains("<b>\"O'Neil\" & Co</b>").doesNotContain("&amp;", "&lt;");
        assertThat(content.subject()).contains("<b>\"O'Neil\" & Co</b>");
    }

    @Test
    void a_template_is_not_written_from_the_words_of_another() {
        assertThatThrownBy(
                        () -> new Templates().write(Kind.USER_INVITED, Language.EN, Words.of(Kind.BUSINESS_APPROVED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_without_a_value_is_an_error() {
        BusinessWords withoutAddress = new BusinessWords("Aigerim", "Spa", null, null, null);

        assertThatThrownBy(() -> new Templates().write(Kind.BUSINESS_APPROVED, Language.EN, withoutAddress))
                .hasMessageContaining("address");
    }
}
