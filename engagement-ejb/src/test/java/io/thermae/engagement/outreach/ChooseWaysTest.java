package io.thermae.engagement.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.ContactableClient;
import io.thermae.engagement.api.MarketingKind;
import io.thermae.engagement.message.RefusedAddresses;
import io.thermae.engagement.outreach.ChooseWays.Chosen;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import io.thermae.engagement.preference.StoredPreferences;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a business writes of its own accord does not use up the texts that others wait for. */
@SuppressWarnings("UnnecessaryAssignment") // the test is the container
class ChooseWaysTest {

    private static final ContactableClient DANA =
            new ContactableClient(new UUID(0, 1), "Dana", null, "+77011234567", "en");

    private final ChooseWays ways = new ChooseWays();
    private boolean textsAreSent = true;
    private long leftOfHalf = 7;

    @BeforeEach
    void wire() {
        ways.preferences = new StoredPreferences() {
            @Override
            public Map<UUID, Set<Way>> unwanted(Collection<UUID> people) {
                return Map.of();
            }
        };
        ways.refused = new RefusedAddresses() {
            @Override
            public Set<String> among(Collection<String> addresses) {
                return Set.of();
            }
        };
        ways.texts = () -> textsAreSent;
        ways.limits = new PlanLimits() {
            @Override
            public void require(PlanLimit limit, int more) {
                throw new AssertionError("Nothing is refused");
            }

            @Override
            public long left(PlanLimit limit) {
                throw new AssertionError("Not all of it may be used");
            }

            @Override
            public long leftOfHalf(PlanLimit limit) {
                assertThat(limit).isEqualTo(PlanLimit.TEXTS_PER_MONTH);
                return leftOfHalf;
            }
        };
    }

    private Chosen chosen(boolean byText) {
        return ways.choose(List.of(DANA), MarketingKind.REVIEW, byText);
    }

    @Test
    void noMoreAreWrittenThanHalfOfThePlanHasLeft() {
        assertThat(chosen(true).textsLeft()).isEqualTo(7);
        assertThat(chosen(true).of(DANA)).contains(DANA);

        leftOfHalf = 0;

        assertThat(chosen(true).textsLeft()).isZero();
        assertThat(chosen(true).of(DANA)).isEmpty();
    }

    @Test
    void withoutALimitThereIsNoneHereEither() {
        leftOfHalf = Long.MAX_VALUE;

        assertThat(chosen(true).textsLeft()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void thereAreNoneWhereNobodySendsAnyOrTheBusinessWantsNone() {
        assertThat(chosen(false).of(DANA)).isEmpty();

        textsAreSent = false;

        assertThat(chosen(true).of(DANA)).isEmpty();
    }
}
