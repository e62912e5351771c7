package io.thermae.web.json;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonBoundsTest {

    private final JsonBounds bounds = new JsonBounds(4);

    static Stream<String> harmless() {
        return Stream.of(
                "",
                "{}",
                "[[[[]]]]",
                "[[],[],[],[],[],[]]",
                "{\"a\":\"[[[[[[[[\"}",
                "{\"a\":\"\\\"[[[[[[[[\\\\\"}",
                "{\"" + "k".repeat(1000) + "\": 1}",
                "\"" + "x".repeat(JsonBounds.MAX_STRING) + "\"",
                "[" + "1,".repeat(10_000) + "1]",
                "-12345678901234567890.123456789e-30",
                // no JSON, which is the parser's to say
                "]]]]]]]]",
                "\"",
                "\"\\",
                "{\"a\":");
    }

    static Stream<String> hostile() {
        return Stream.of(
                "[[[[[]]]]]",
                "[".repeat(1_000_000),
                "{\"a\":".repeat(5),
                "\"" + "x".repeat(JsonBounds.MAX_STRING + 1) + "\"",
                "\"" + "\\u0041".repeat(JsonBounds.MAX_STRING) + "\"",
                "9".repeat(JsonBounds.MAX_NUMBER + 1),
                "{\"a\": 0." + "0".repeat(1000) + "1}",
                "nul".repeat(100));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatPeopleSendPasses(String text) {
        assertThatCode(() -> bounds.check(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatOnlyCostsIsRefused(String text) {
        assertThatThrownBy(() -> bounds.check(text)).isInstanceOf(MalformedJson.class);
    }
}
