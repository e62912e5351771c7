package io.thermae.finance.online;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.online.OnlinePaymentPolicy.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Answers, webhooks and looks, in any order and however often: the payment stands where it would stand. */
class OnlinePaymentPolicyPropertiesTest {

    private static final Standing NEW = new Standing(OnlinePaymentStatus.CREATED, 0, null);

    @Property
    void nothingDependsOnTheOrderOrOnRepetition(@ForAll("told") List<Standing> told, @ForAll long seed) {
        List<Standing> otherwise = new ArrayList<>(told);
        otherwise.addAll(told);
        Collections.shuffle(otherwise, new Random(seed));

        assertThat(all(otherwise)).isEqualTo(all(told));
    }

    @Property
    void moneyThatHasComeHasCome(@ForAll("told") List<Standing> told) {
        boolean paid = told.stream().anyMatch(each -> each.status() == OnlinePaymentStatus.SUCCEEDED);

        assertThat(all(told).status() == OnlinePaymentStatus.SUCCEEDED).isEqualTo(paid);
    }

    @Property
    void itBecomesAPaymentOnce(@ForAll("told") List<Standing> told) {
        Standing now = NEW;
        int payments = 0;
        for (Standing each : told) {
            Standing next = OnlinePaymentPolicy.after(now, each);
            if (next.status() == OnlinePaymentStatus.SUCCEEDED && now.status() != OnlinePaymentStatus.SUCCEEDED) {
                payments++;
            }
            now = next;
        }

        assertThat(payments).isLessThanOrEqualTo(1);
    }

    @Property
    void whatHasEndedBeginsNotAgain(@ForAll("told") List<Standing> told) {
        boolean ended = told.stream().anyMatch(each -> each.status().isFinal());

        assertThat(all(told).status().isFinal()).isEqualTo(ended);
    }

    @Property
    void ofWhatIsOpenTheLatestCounts(@ForAll("told") List<Standing> told) {
        Standing now = all(told);

        if (!now.status().isFinal()) {
            assertThat(told).allSatisfy(each -> assertThat(each.revision()).isLessThanOrEqualTo(now.revision()));
        }
    }

    private static Standing all(List<Standing> told) {
        Standing now = NEW;
        for (Standing each : told) {
            now = OnlinePaymentPolicy.after(now, each);
        }
        return now;
    }

    @Provide
    Arbitrary<List<Standing>> told() {
        return Combinators.combine(
                        Arbitraries.of(OnlinePaymentStatus.class),
                        Arbitraries.longs().between(0, 4),
                        Arbitraries.of("card_declined", "processing_failed").injectNull(0.5))
                .as(Standing::new)
                .list()
                .ofMaxSize(8);
    }
}
