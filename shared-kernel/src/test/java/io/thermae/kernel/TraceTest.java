package io.thermae.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    @Test
    void isReadAndWritten() {
        String text = "00-" + TRACE + "-" + SPAN + "-01";
        assertThat(Trace.parse(text)).contains(new Trace(TRACE, SPAN, true));
        assertThat(Trace.parse(text).orElseThrow().traceparent()).isEqualTo(text);
        assertThat(Trace.parse("00-" + TRACE + "-" + SPAN + "-fe")).contains(new Trace(TRACE, SPAN, false));
    }

    @Test
    void aLaterVersionMaySayMore() {
        assertThat(Trace.parse("cc-" + TRACE + "-" + SPAN + "-01-what-the-future-holds"))
                .contains(new Trace(TRACE, SPAN, true));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00",
                "00-" + TRACE + "-" + SPAN,
                "00-" + TRACE + "-" + SPAN + "-01-more",
                "00-" + TRACE + "-" + SPAN + "-1",
                "ff-" + TRACE + "-" + SPAN + "-01",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-" + SPAN + "-01",
                " 00-" + TRACE + "-" + SPAN + "-01",
            })
    void anythingElseIsNone(String text) {
        assertThat(Trace.parse(text)).isEmpty();
    }

    @Test
    void anotherStepIsOfTheSameTrace() {
        Trace first = Trace.begin();
        Trace second = first.next();

        assertThat(second.traceId()).isEqualTo(first.traceId());
        assertThat(second.spanId()).matches("[0-9a-f]{16}").isNotEqualTo(first.spanId());
        assertThat(Trace.parse(second.traceparent())).contains(second);
    }

    @Test
    void anIdOfOursIsATracesToo() {
        UUID id = UUID.fromString("0af76519-16cd-43dd-8448-eb211c80319c");
        assertThat(Trace.of(id).traceId()).isEqualTo(TRACE);
    }
}
