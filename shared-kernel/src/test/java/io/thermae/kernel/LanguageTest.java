package io.thermae.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "en, EN",
        "ru, RU",
        "kk, KK",
        "ru-KZ, RU",
        "kk-Cyrl-KZ, KK",
        "EN-us, EN",
        "' ru ', RU",
    })
    void knowsALanguageByTheFirstPartOfItsTag(String tag, Language language) {
        assertThat(Language.ofTag(tag)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "e", "english", "*", "ru_KZ", "rus-", "-en"})
    void knowsNoOther(String tag) {
        assertThat(Language.ofTag(tag)).isEmpty();
    }

    @Test
    void isFoundByItsOwnTag() {
        for (Language language : Language.values()) {
            assertThat(Language.ofTag(language.tag())).contains(language);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isKnownByItsTagAlone(Language language) {
        assertThat(Language.isTag(language.tag())).isTrue();
        assertThat(language.tag()).matches(Language.TAGS);
        assertThat(Language.isTag(language.tag() + "-KZ")).isFalse();
        assertThat(Language.isTag(language.name())).isFalse();
    }
}
