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

        String text = text(form, ours, language, words);

        assertThat(text).isNotBlank().doesNotContain("{{", "null");
        // a notice is read by who works there
        assertThat(form.isNotice() || text.contains("Аул & Spa")).as(text).isTrue();
        assertThat(Objects.requireNonNull(words.toString())).doesNotContain("null");
    }

    private static String text(MessageForm form, OwnSource source, Language language, Record words) {
        if (form.isNotice()) {
            return new Templates().title(source, words);
        }
        return form.isMail()
                ? new Templates().mail(source, language, words).text()
                : new Templates().sms(source, words);
    }
}
