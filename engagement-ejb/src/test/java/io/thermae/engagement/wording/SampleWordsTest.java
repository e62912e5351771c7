package io.thermae.engagement.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.template.MessageForm;
import io.thermae.engagement.template.OwnSource;
import io.thermae.engagement.template.Templates;
import io.thermae.kernel.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message that a business may word can be looked at in every language. */
class SampleWordsTest {

    static Stream<Arguments> formsInEachLanguage() {
        return MessageForm.all().stream()
                .flatMap(form -> Stream.of(Language.values()).map(language -> Arguments.of(form, language)));
    }

    @ParameterizedTest
    @MethodSource("formsInEachLanguage")
    void there_are_samples(MessageForm form, Language language) {
        SampleWords samples = new SampleWords(
                language, ZoneId.of("Asia/Almaty"), "Аул & Spa", "KZT", Instant.parse("2024-02-26T09:00:00Z"));
        OwnSource ours = form.builtIn(language);
        Record words = samples.of(form.words());

        String text =
                form.isMail() ? new Templates().mail(ours, language, words).text() : new Templates().sms(ours, words);

        assertThat(text).contains("Аул & Spa").doesNotContain("{{", "null");
        assertThat(Objects.requireNonNull(words.toString())).doesNotContain("null");
    }
}
