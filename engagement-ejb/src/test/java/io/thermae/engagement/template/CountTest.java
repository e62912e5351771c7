package io.thermae.engagement.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words take the form that CLDR says. */
class CountTest {

    @ParameterizedTest
    @CsvSource({
        "en, 0, other",
        "en, 1, one",
        "en, 2, other",
        "en, 11, other",
        "en, 21, other",
        "kk, 0, other",
        "kk, 1, one",
        "kk, 2, other",
        "kk, 21, other",
        "ru, 0, many",
        "ru, 1, one",
        "ru, 2, few",
        "ru, 4, few",
        "ru, 5, many",
        "ru, 10, many",
        "ru, 11, many",
        "ru, 12, many",
        "ru, 14, many",
        "ru, 15, many",
        "ru, 21, one",
        "ru, 22, few",
        "ru, 25, many",
        "ru, 101, one",
        "ru, 111, many",
        "ru, 112, many",
        "ru, 1001, one",
        "ru, 1011, many",
        "ru, 1024, few"
    })
    void a_number_has_one_form(String language, long number, String form) {
        Count count = Count.of(Language.ofTag(language).orElseThrow(), number);

        List<String> forms = Stream.of(
                        count.one() ? "one" : "",
                        count.few() ? "few" : "",
                        count.many() ? "many" : "",
                        count.other() ? "other" : "")
                .filter(each -> !each.isEmpty())
                .toList();
        assertThat(forms).containsExactly(form);
        assertThat(Count.forms(Language.ofTag(language).orElseThrow())).contains(form);
    }

    @Test
    void a_number_is_written_as_in_its_language() {
        assertThat(Count.of(Language.EN, 1234)).hasToString("1,234");
        assertThat(Count.of(Language.RU, 1234)).hasToString("1\u00a0234");
    }
}
