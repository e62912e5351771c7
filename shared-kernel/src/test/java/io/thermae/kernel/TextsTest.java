package io.thermae.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts words = Texts.beside(TextsTest.class, "words_*.properties");

    @Test
    void speaksEachLanguage() {
        assertThat(words.text(Language.EN, "steam")).isEqualTo("Steam");
        assertThat(words.text(Language.RU, "steam")).isEqualTo("Пар");
        assertThat(words.text(Language.KK, "steam")).isEqualTo("Бу");
        assertThat(words.in(Language.KK)).containsOnlyKeys("steam");
        assertThat(Texts.beside(TextsTest.class, "/io/thermae/kernel/words_*.properties")
                        .text(Language.EN, "steam"))
                .isEqualTo("Steam");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> words.text(Language.RU, "ice"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ice")
                .hasMessageContaining("ru");
        assertThatThrownBy(() -> Texts.beside(TextsTest.class, "partly_*.properties"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("partly_ru.properties");
    }
}
