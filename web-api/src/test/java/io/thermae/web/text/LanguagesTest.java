package io.thermae.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Language;
import org.junit.jupiter.api.Test;

/** Answers are in the best language that was asked for. */
class LanguagesTest {

    @Test
    void choosesTheBestLanguageThatWeSpeak() {
        assertThat(Languages.accepted("de, kk;q=0.8, en;q=0.5")).contains(Language.KK);
        assertThat(Languages.accepted("ru-KZ")).contains(Language.RU);
        assertThat(Languages.accepted("de, *;q=0")).isEmpty();
        assertThat(Languages.accepted("%%%")).isEmpty();
        assertThat(Languages.accepted(null)).isEmpty();
    }
}
