package io.thermae.engagement.template;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class PlainPropertiesTest {

    @Property
    void a_line_has_no_breaks_and_no_control_characters(
            @ForAll
                    @StringLength(max = 40)
                    @CharRange(from = '\0', to = '\u00FF')
                    @CharRange(from = '\u2000', to = '\u2070')
                    String text) {
        assertThat(Plain.line(text).chars())
                .noneMatch(Character::isISOControl)
                .noneMatch(c -> c == '\u2028' || c == '\u2029' || c == '\u202E');
    }

    @Property
    void a_paragraph_has_line_breaks_but_no_other_control_characters(
            @ForAll
                    @StringLength(max = 40)
                    @CharRange(from = '\0', to = '\u00FF')
                    @CharRange(from = '\u2000', to = '\u2070')
                    String text) {
        assertThat(Plain.paragraph(text).chars())
                .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')
                .noneMatch(c -> c == '\u2028' || c == '\u2029' || c == '\u202E');
    }

    @Property
    void harmless_letters_stay(@ForAll @CharRange(from = 'А', to = 'я') String text) {
        assertThat(Plain.line(text)).isEqualTo(text);
        assertThat(Plain.paragraph(text)).isEqualTo(text);
    }
}
