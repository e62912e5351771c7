package io.thermae.engagement.smsgateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.thermae.engagement.textanswer.TextAnswer;
import io.thermae.engagement.textanswer.TextAnswer.Word;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.RuleBroken;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayAnswerReaderTest {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";
    private static final String NUMBER = "+77011234567";

    private static final AnswerSettings SETTINGS = new AnswerSettings("/id", "/from", "/text");

    private static GatewayAnswerReader.Read read(String body) {
        return GatewayAnswerReader.read(SETTINGS, JSON, body);
    }

    private static String message(String id, String from, String text) {
        return "{\"id\": \"" + id + "\", \"from\": \"" + from + "\", \"to\": \"1414\", \"text\": \"" + text + "\"}";
    }

    private static void isRefused(String body, String field, String rule) {
        GatewayAnswerReader.Read read = read(body);
        assertThat(read.answers()).isEmpty();
        assertThat(read.violations()).contains(new FieldViolation(field, rule));
    }

    private static void saysNothing(String body) {
        GatewayAnswerReader.Read read = read(body);
        assertThat(read.answers()).isEmpty();
        assertThat(read.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Yes, YES", "ЖОҚ!, NO", "стоп, STOP", "' START ', START"})
    void a_word_is_read_with_who_has_said_it(String text, Word word) {
        GatewayAnswerReader.Read read = read(message("a-1", NUMBER, text));

        assertThat(read.violations()).isEmpty();
        assertThat(read.answers()).hasSize(1).allSatisfy(answer -> {
            assertThat(answer.number()).isEqualTo(NUMBER);
            assertThat(answer.word()).isEqualTo(word);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"77011234567", "+77011234567", "0077011234567", " 77011234567"})
    void a_number_is_read_as_over_smpp(String from) {
        assertThat(read(message("a-1", from, "1")).answers())
                .extracting(TextAnswer::number)
                .containsExactly(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1414", "Aqua", "07011234567", "+7 (701) 123", "7701123456789012345"})
    void what_is_no_telephone_of_a_country_is_nobody(String from) {
        saysNothing(message("a-1", from, "STOP"));
    }

    @Test
    void the_same_id_is_the_same_answer_and_another_one_is_not() {
        List<TextAnswer> answers = read("[" + message("a-1", NUMBER, "1") + "," + message("a-1", NUMBER, "1") + ","
                        + message("a-2", NUMBER, "1") + "]")
                .answers();

        assertThat(answers).hasSize(3).allSatisfy(answer -> assertThat(answer.id())
                .isNotNull());
        assertThat(answers.get(0)).isEqualTo(answers.get(1)).isNotEqualTo(answers.get(2));
    }

    @Test
    void it_stands_where_configuration_says_and_may_be_a_number() {
        AnswerSettings settings = new AnswerSettings("/message/ids/0", "/message/msisdn", "/message/body");

        assertThat(GatewayAnswerReader.read(
                                settings, null, "{\"message\": {\"ids\": [17], \"msisdn\": 77011234567, \"body\": 2}}")
                        .answers())
                .extracting(TextAnswer::number, TextAnswer::word)
                .containsExactly(tuple(NUMBER, Word.NO));
    }

    @Test
    void a_form_has_fields_also_if_it_writes_a_plus_as_it_is() {
        for (String from : List.of("%2B77011234567", "+77011234567", "77011234567")) {
            String form = "id=a%2F1&from=" + from + "&to=1414&text=%D0%94%D0%B0&x";

            assertThat(GatewayAnswerReader.read(SETTINGS, FORM, form).answers())
                    .extracting(TextAnswer::number, TextAnswer::word)
                    .containsExactly(tuple(NUMBER, Word.YES));
        }
    }

    @Test
    void what_is_no_word_says_nothing() {
        saysNothing(message("a-1", NUMBER, ""));
        saysNothing(message("a-1", NUMBER, "I would rather not"));
        saysNothing(message("a-1", NUMBER, "yes".repeat(20_000)));
        saysNothing("[]");
    }

    @Test
    void what_is_missing_or_is_none_is_told_by_its_place() {
        isRefused("{}", "id", "required");
        isRefused("{}", "from", "required");
        isRefused("{}", "text", "required");
        isRefused("{\"id\": null, \"from\": \"+77011234567\", \"text\": \"1\"}", "id", "required");
        isRefused(message(" ", NUMBER, "1"), "id", "required");
        isRefused(message("a-1", " ", "1"), "from", "required");
        isRefused("{\"id\": \"1\", \"from\": {}, \"text\": \"1\"}", "from", "wrong_type");
        isRefused("{\"id\": \"1\", \"from\": \"+77011234567\", \"text\": true}", "text", "wrong_type");
        isRefused(message("7".repeat(201), NUMBER, "1"), "id", "invalid_format");
        isRefused(message("a\\u0000", NUMBER, "1"), "id", "invalid_format");
        isRefused("[7]", "[0]", "wrong_type");
    }

    @Test
    void what_cannot_be_read_does_not_hide_the_others() {
        GatewayAnswerReader.Read read = read("[" + message("a-1", NUMBER, "1") + ", {\"id\": 7, \"text\": \"1\"}, "
                + message("a-2", NUMBER, "2") + "]");

        assertThat(read.answers()).extracting(TextAnswer::word).containsExactly(Word.YES, Word.NO);
        assertThat(read.violations()).containsExactly(new FieldViolation("[1].from", "required"));
    }

    @Test
    void who_names_only_wrong_places_is_told_so_with_the_first_few() {
        assertThat(read("[" + "{},".repeat(1000) + "{}]").violations()).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{", "null", "\"1\"", "id=1&from=77011234567&text=1"})
    void what_is_no_json_is_refused(String body) {
        isMalformed(JSON, body);
        isMalformed(null, body);
    }

    @Test
    void so_are_a_broken_form_and_a_body_that_is_nested_without_end() {
        isMalformed(FORM, "id=%zz&from=1&text=1");
        isMalformed(JSON, "[".repeat(60_000));
    }

    private static void isMalformed(@Nullable String contentType, String body) {
        assertThatThrownBy(() -> GatewayAnswerReader.read(SETTINGS, contentType, body))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("malformed_json");
    }
}
