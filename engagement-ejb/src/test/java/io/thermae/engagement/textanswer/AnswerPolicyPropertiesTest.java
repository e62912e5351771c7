package io.thermae.engagement.textanswer;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.textanswer.TextAnswer.Word;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class AnswerPolicyPropertiesTest {

    @Property
    void what_telephones_make_of_case_does_not_matter(@ForAll @AlphaChars @StringLength(max = 4) String text) {
        assertThat(AnswerPolicy.read(text.toUpperCase(Locale.ROOT)))
                .isEqualTo(AnswerPolicy.read(text.toLowerCase(Locale.ROOT)));
    }

    @Property
    void what_is_no_letter_around_a_word_does_not_count(
            @ForAll @Chars({' ', '.', '!', '\n', '"', '-', ')'}) @StringLength(max = 10) String before,
            @ForAll @Chars({' ', '.', '!', '\n', '"', '-', ')'}) @StringLength(max = 10) String after) {
        assertThat(AnswerPolicy.read(before + "Нет" + after)).contains(Word.NO);
    }

    @Property
    void a_word_beside_others_is_none(@ForAll @AlphaChars @StringLength(min = 1, max = 10) String other) {
        assertThat(AnswerPolicy.read("no " + other)).isEmpty();
        assertThat(AnswerPolicy.read(other + ", stop")).isEmpty();
    }
}
