package io.thermae.engagement.smsgateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.engagement.sms.Receipt;
import io.thermae.engagement.sms.Receipt.Outcome;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayReceiptReaderTest {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

    private static final ReceiptSettings SETTINGS = settings("/id", "/status");

    private static ReceiptSettings settings(String id, String status) {
        return new ReceiptSettings(
                Optional.of("a secret"), id, status, Set.of("delivered", "2"), Set.of("undeliv", "expired"));
    }

    @ParameterizedTest
    @CsvSource({"delivered, DELIVERED", "Delivered, DELIVERED", "UNDELIV, FAILED", "enroute, OPEN", "'', "})
    void what_has_become_of_it_is_told_in_words_of_configuration(String status, @Nullable Outcome outcome) {
        List<Receipt> read =
                GatewayReceiptReader.read(SETTINGS, JSON, "{\"id\": \"a-1\", \"status\": \"" + status + "\"}");

        if (outcome == null) {
            assertThat(read).isEmpty();
        } else {
            assertThat(read).containsExactly(new Receipt("a-1", outcome, status, List.of()));
        }
    }

    @Test
    void it_stands_where_configuration_says_and_may_be_a_number() {
        assertThat(GatewayReceiptReader.read(
                        settings("/message/ids/0", "/message/state"),
                        null,
                        "{\"message\": {\"ids\": [17], \"state\": 2}}"))
                .containsExactly(new Receipt("17", Outcome.DELIVERED, "2", List.of()));
    }

    @Test
    void a_list_tells_of_several_and_what_cannot_be_read_does_not_hide_the_others() {
        assertThat(GatewayReceiptReader.read(
                        SETTINGS,
                        JSON,
                        "[{\"id\": 1, \"status\": \"delivered\"}, 7, {}, {\"id\": 2, \"status\": \"expired\"}]"))
                .extracting(Receipt::partId)
                .containsExactly("1", "2");
    }

    @Test
    void a_form_has_fields() {
        assertThat(GatewayReceiptReader.read(SETTINGS, FORM, "to=%2B77011234567&id=a%2F1&status=Expired&x"))
                .containsExactly(new Receipt("a/1", Outcome.FAILED, "Expired", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "{",
                "[[[[",
                "[]",
                "{}",
                "null",
                "{\"id\": \"1\"}",
                "{\"id\": null, \"status\": \"2\"}",
                "{\"id\": {}, \"status\": \"2\"}",
                "{\"id\": \" \", \"status\": \"2\"}",
                "id=1&status=2"
            })
    void what_names_no_message_is_passed_over(String body) {
        assertThat(GatewayReceiptReader.read(SETTINGS, JSON, body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&&", "id=1", "%zz=1", "id=%zz&status=2"})
    void so_is_a_form_that_is_none(String body) {
        assertThat(GatewayReceiptReader.read(SETTINGS, FORM, body)).isEmpty();
    }

    @Test
    void what_cannot_be_an_id_or_a_word_is_none() {
        assertThat(GatewayReceiptReader.read(SETTINGS, JSON, "{\"id\": \"a\\u0000\", \"status\": \"2\"}"))
                .isEmpty();
        String id = "7".repeat(201);
        assertThat(GatewayReceiptReader.read(SETTINGS, JSON, "{\"id\": \"" + id + "\", \"status\": \"2\"}"))
                .isEmpty();
        assertThat(GatewayReceiptReader.read(SETTINGS, JSON, "{\"id\": \"1\", \"status\": \"" + "x".repeat(41) + "\"}"))
                .isEmpty();
    }

    @Test
    void who_knows_the_secret_is_admitted_and_nobody_where_there_is_none() {
        assertThat(SETTINGS.admits("a secret")).isTrue();
        assertThat(SETTINGS.admits("a secret ")).isFalse();
        assertThat(SETTINGS.admits("")).isFalse();
        assertThat(SETTINGS.admits(null)).isFalse();
        ReceiptSettings none = new ReceiptSettings(Optional.empty(), "/id", "/status", Set.of(), Set.of());
        assertThat(none.admits("")).isFalse();
        assertThat(none.admits(null)).isFalse();
        assertThat(SETTINGS.toString()).doesNotContain("secret");

        SETTINGS.require("a secret");
        assertThatThrownBy(() -> SETTINGS.require("another"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("signature_invalid");
        assertThatThrownBy(() -> none.require("a secret")).isInstanceOf(NotFound.class);
    }
}
