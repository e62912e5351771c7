package io.thermae.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

    private static BoundedBody body(int bytes) {
        return new BoundedBody(new ByteArrayInputStream(new byte[bytes]), 10);
    }

    @Test
    void aBodyUpToTheLimitIsReadWhole() throws IOException {
        assertThat(body(10).readAllBytes()).hasSize(10);
        assertThat(body(0).readAllBytes()).isEmpty();
    }

    @Test
    void aLongerOneIsRefusedHoweverItIsRead() {
        assertRefused(() -> body(11).readAllBytes());
        assertRefused(() -> body(1000).skipNBytes(11));
        BoundedBody single = body(11);
        assertRefused(() -> {
            while (single.read() >= 0) {
                // on to the end
            }
        });
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .asInstanceOf(InstanceOfAssertFactories.type(RuleBroken.class))
                .extracting(RuleBroken::code)
                .isEqualTo(ErrorCode.PAYLOAD_TOO_LARGE);
    }
}
