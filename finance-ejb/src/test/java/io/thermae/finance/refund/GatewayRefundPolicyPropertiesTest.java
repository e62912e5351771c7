package io.thermae.finance.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.refund.GatewayRefundPolicy.Standing;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

/** What is heard of a refund may come in any order, and any number of times. */
class GatewayRefundPolicyPropertiesTest {

    private static final Standing DUE = new Standing(GatewayRefundStatus.DUE, null);
    private static final Standing REFUSED = new Standing(GatewayRefundStatus.FAILED, null);

    /** What a gateway says of one try. */
    enum Said {
        SENT,
        DONE,
        FAILED;

        Standing of(String id) {
            return new Standing(GatewayRefundStatus.valueOf(name()), id);
        }
    }

    @Property
    void theLastOfWhatAGatewaySaysHolds(@ForAll @NotEmpty List<Said> said) {
        Standing now = DUE;
        for (Said each : said) {
            now = GatewayRefundPolicy.after(now, each.of("re_1"), false);
        }

        assertThat(now)
                .isEqualTo(said.stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .of("re_1"));
    }

    /** Nobody can go on from what was known of the try before: it is sent again. */
    @Property
    void oldNewsOfWhatHasFailedChangesNothingOnceItIsSentAgain(@ForAll List<Said> said) {
        Standing again = new Standing(GatewayRefundStatus.DUE, "re_1");
        Standing now = again;
        for (Said each : said) {
            now = GatewayRefundPolicy.after(now, each.of("re_1"), false);
        }

        assertThat(now).isEqualTo(again);
    }

    @Test
    void whoeverAsksBelievesTheAnswer() {
        Standing again = new Standing(GatewayRefundStatus.DUE, "re_1");

        assertThat(GatewayRefundPolicy.after(again, Said.DONE.of("re_1"), true)).isEqualTo(Said.DONE.of("re_1"));
        assertThat(GatewayRefundPolicy.after(again, Said.FAILED.of("re_1"), true))
                .isEqualTo(again);
        assertThat(GatewayRefundPolicy.after(again, Said.FAILED.of("re_2"), true))
                .isEqualTo(Said.FAILED.of("re_2"));
    }

    @Test
    void aRefusalCountsOnlyForWhatTheGatewayHasNeverHeardOf() {
        assertThat(GatewayRefundPolicy.after(DUE, REFUSED, true)).isEqualTo(REFUSED);
        assertThat(GatewayRefundPolicy.after(Said.SENT.of("re_1"), REFUSED, true))
                .isEqualTo(Said.SENT.of("re_1"));
        assertThat(GatewayRefundPolicy.after(Said.DONE.of("re_1"), DUE, true)).isEqualTo(Said.DONE.of("re_1"));
        // it had arrived before
        assertThat(GatewayRefundPolicy.after(REFUSED, Said.DONE.of("re_1"), false))
                .isEqualTo(Said.DONE.of("re_1"));
    }
}
