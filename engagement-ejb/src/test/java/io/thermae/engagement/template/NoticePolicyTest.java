package io.thermae.engagement.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a business may write into the title of a notice. */
class NoticePolicyTest {

    private static final MessageForm PLACED = notice("booking-placed-notice");
    private static final MessageForm REFUSED = notice("time-off-refused-notice");

    private static MessageForm notice(String kind) {
        return MessageForm.find(kind, NotificationChannel.IN_APP.name()).orElseThrow();
    }

    private static List<FieldViolation> violations(MessageForm form, OwnSource source) {
        return new TemplatePolicy(form, Language.KK).violations(source);
    }

    @Test
    void a_notice_is_a_title_on_one_line() {
        assertThat(violations(PLACED, new OwnSource("x", "{{number}}", "<p>x</p>")))
                .extracting(violation -> violation.field() + " " + violation.code())
                .containsExactly("subject not_in_notice", "html not_in_notice");
        assertThat(ofTitle("a\nb")).containsExactly("line_break");
        assertThat(ofTitle("a\rb")).containsExactly("line_break");
        assertThat(ofTitle("a\u202eb")).containsExactly("unfit_characters");
        assertThat(ofTitle("x".repeat(121))).containsExactly("too_long");
        assertThat(ofTitle(" ")).containsExactly("required");
        assertThat(ofTitle("{{{number}}}")).containsExactly("tag_not_allowed");
        assertThat(ofTitle("{{#number}}x")).containsExactly("section_not_closed");
        assertThat(ofTitle("https://elsewhere.example/{{number}}")).containsExactly("variable_in_address");
        assertThat(ofTitle("x".repeat(120))).isEmpty();
        assertThat(ofTitle("Жаңа жазылу 💆 {{#number}}№ {{number}}{{/number}}")).isEmpty();
    }

    @Test
    void a_notice_names_nobody_and_says_only_what_ours_does() {
        assertThat(violations(PLACED, new OwnSource(null, "{{client}}", null)))
                .containsExactly(
                        new FieldViolation("text", "unknown_variable", Map.of("name", "client", "known", "number")));
        assertThat(violations(REFUSED, new OwnSource(null, "{{number}}", null)))
                .containsExactly(
                        new FieldViolation("text", "unknown_variable", Map.of("name", "number", "known", "–")));
    }

    private static List<String> ofTitle(String title) {
        return violations(PLACED, new OwnSource(null, title, null)).stream()
                .map(FieldViolation::code)
                .toList();
    }
}
