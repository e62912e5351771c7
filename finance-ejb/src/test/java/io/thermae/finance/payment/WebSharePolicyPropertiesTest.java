package io.thermae.finance.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.payment.WebSharePolicy.Asked;
import io.thermae.finance.payment.WebSharePolicy.Share;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Of what comes on the web nothing is lost, the invoice is paid no more than it needs, and a tip goes with something that is paid. */
class WebSharePolicyPropertiesTest {

    @Property
    void whatComesIsWhatIsPaidTheTipAndTheRest(
            @ForAll @LongRange(min = 1, max = 2000) long came,
            @ForAll @LongRange(min = 1, max = 1000) long pays,
            @ForAll @LongRange(max = 300) long tip,
            @ForAll @LongRange(max = 1500) long open) {
        Share share = WebSharePolicy.share(came, new Asked(pays + tip, tip, false), open);

        assertThat(share.pays() + share.tip() + share.rest()).isEqualTo(came);
        assertThat(share.pays()).isBetween(0L, open);
        assertThat(share.tip()).isBetween(0L, tip);
        assertThat(share.rest()).isNotNegative();
        if (share.pays() == 0) {
            assertThat(share.tip()).isZero();
        }
        if (came >= pays + tip && open > 0) {
            assertThat(share.tip()).isEqualTo(tip);
        }
    }

    @Property
    void whatWasAskedForIsSharedAsItWasAskedFor(
            @ForAll @LongRange(min = 1, max = 1000) long pays,
            @ForAll @LongRange(max = 300) long tip,
            @ForAll @LongRange(max = 500) long more) {
        assertThat(WebSharePolicy.share(pays + tip, new Asked(pays + tip, tip, false), pays + more))
                .isEqualTo(new Share(pays, tip, 0));
    }

    /** And what the invoice is paid with is as much as if it had not been called off. */
    @Property
    void whatWasCalledOffKeepsNoTip(
            @ForAll @LongRange(min = 1, max = 2000) long came,
            @ForAll @LongRange(min = 1, max = 1000) long pays,
            @ForAll @LongRange(max = 300) long tip,
            @ForAll @LongRange(max = 1500) long open) {
        Share kept = WebSharePolicy.share(came, new Asked(pays + tip, tip, false), open);
        Share share = WebSharePolicy.share(came, new Asked(pays + tip, tip, true), open);

        assertThat(share).isEqualTo(new Share(kept.pays(), 0, kept.rest() + kept.tip()));
        assertThat(share.pays() + share.rest()).isEqualTo(came);
    }

    @Test
    void whatTheDeskHasTakenMeanwhileGoesBack() {
        Asked asked = new Asked(1000, 100, false);

        assertThat(WebSharePolicy.share(1000, asked, 600)).isEqualTo(new Share(600, 100, 300));
        assertThat(WebSharePolicy.share(1000, asked, 0))
                .as("the tip too: there is nobody's work that it was paid with")
                .isEqualTo(new Share(0, 0, 1000));
        assertThat(WebSharePolicy.share(950, asked, 900)).isEqualTo(new Share(900, 50, 0));
    }
}
