package io.thermae.engagement.textanswer;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.textanswer.TextAnswer.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "STOP, STOP",
        "Stop, STOP",
        "unsubscribe, STOP",
        "СТОП, STOP",
        "стоп, STOP",
        "ТОҚТАТ, STOP",
        "Токтат, STOP",
        "Отписаться, STOP",
        "START, START",
        "Unstop, START",
        "СТАРТ, START",
        "Подписаться, START",
        "БАСТАУ, START",
        "YES, YES",
        "да, YES",
        "ДА, YES",
        "ИӘ, YES",
        "Ия, YES",
        "1, YES",
        "No, NO",
        "НЕТ, NO",
        "жоқ, NO",
        "ЖОК, NO",
        "2, NO"
    })
    void a_word_is_understood_in_each_language_however_it_is_written(String text, Word word) {
        assertThat(AnswerPolicy.read(text)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {" да\n", "Да!", "«Да».", "да 🙂", "\tДа)))", "(да)", "Да\u00a0"})
    void what_is_around_the_word_does_not_count(String text) {
        assertThat(AnswerPolicy.read(text)).contains(Word.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?!",
                "🙂",
                "Да, приду",
                "yes please",
                "no stop",
                "not yes",
                "не стоп",
                "12",
                "1 2",
                "3",
                "yesno",
                "nonstop",
                "restart",
                "start at six",
                "Stop by at six?"
            })
    void whoever_says_anything_else_is_not_guessed(String text) {
        assertThat(AnswerPolicy.read(text)).isEmpty();
    }

    @Test
    void a_word_in_a_long_text_is_none() {
        assertThat(AnswerPolicy.read("да" + " ".repeat(50))).isEmpty();
    }

    @Test
    void numbers_are_told_to_no_log() {
        assertThat(new TextAnswer("+77011234567", Word.NO).toString()).doesNotContain("7701");
    }
}
