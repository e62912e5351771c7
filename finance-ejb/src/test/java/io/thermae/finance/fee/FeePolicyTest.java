package io.thermae.finance.fee;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.Fee;
import io.thermae.booking.api.FeeKind;
import io.thermae.booking.api.UnkeptVisit;
import io.thermae.finance.api.FeeStatus;
import io.thermae.finance.fee.FeePolicy.Plan;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.FeeInvoices;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** What is kept is never more than is held, nor more than is owed; what is owed by itself is only what the business wants so. */
class FeePolicyTest {

    private static final UUID ID = new UUID(0, 1);

    @Example
    void whatIsCoveredIsInvoicedAndTheRestIsNotOwed() {
        assertThat(FeePolicy.plan(cancelled(), FeeInvoices.COVERED, 5000, 3000)).isEqualTo(new Plan(3000, 3000));
        assertThat(FeePolicy.plan(cancelled(), FeeInvoices.COVERED, 3000, 5000)).isEqualTo(new Plan(3000, 3000));
        assertThat(FeePolicy.plan(missed(), FeeInvoices.COVERED, 5000, 0)).isEqualTo(new Plan(0, 0));
    }

    @Example
    void allOfItIsOwedWhereTheBusinessWantsSo() {
        assertThat(FeePolicy.plan(cancelled(), FeeInvoices.ALL, 5000, 3000)).isEqualTo(new Plan(5000, 3000));
        assertThat(FeePolicy.plan(missed(), FeeInvoices.ALL, 5000, 0)).isEqualTo(new Plan(5000, 0));
    }

    @Example
    void withoutInvoicesItStaysHeld() {
        assertThat(FeePolicy.plan(cancelled(), FeeInvoices.NONE, 3000, 5000)).isEqualTo(new Plan(0, 3000));
        assertThat(FeePolicy.plan(missed(), FeeInvoices.NONE, 3000, 5000)).isEqualTo(new Plan(0, 5000));
    }

    @Example
    void whatNobodyOwesGoesBackUnlessNobodySaidWhatItCosts() {
        assertThat(FeePolicy.plan(visit(null, true), FeeInvoices.COVERED, 0, 5000))
                .isEqualTo(new Plan(0, 0));
        assertThat(FeePolicy.plan(visit(null, false), FeeInvoices.COVERED, 0, 5000))
                .isEqualTo(new Plan(0, 5000));
        assertThat(FeePolicy.plan(visit(fee(true), false), FeeInvoices.NONE, 0, 5000))
                .isEqualTo(new Plan(0, 0));
    }

    @Example
    void whatIsNeitherInvoicedNorWaivedIsToBeDecided() {
        assertThat(FeePolicy.status(fee(false), false)).isEqualTo(FeeStatus.UNDECIDED);
        assertThat(FeePolicy.status(fee(false), true)).isEqualTo(FeeStatus.CHARGED);
        assertThat(FeePolicy.status(fee(true), false)).isEqualTo(FeeStatus.WAIVED);
    }

    @Property
    void nothingIsKeptThatIsNotThere(
            @ForAll FeeInvoices wanted,
            @ForAll boolean isCancelled,
            @ForAll @LongRange(max = 1000) long owed,
            @ForAll @LongRange(max = 1000) long held) {
        UnkeptVisit visit = visit(owed == 0 ? null : fee(false), isCancelled);

        Plan plan = FeePolicy.plan(visit, wanted, owed, held);

        assertThat(plan.kept()).isBetween(0L, held);
        assertThat(plan.invoiced()).isBetween(0L, owed);
        if (plan.invoiced() > 0) {
            // the deposit pays as much as it can, and no more of it is kept
            assertThat(plan.kept()).isEqualTo(Math.min(plan.invoiced(), held));
        }
        if (wanted != FeeInvoices.ALL) {
            assertThat(plan.invoiced()).isLessThanOrEqualTo(held);
        }
    }

    private static UnkeptVisit cancelled() {
        return visit(fee(false), true);
    }

    private static UnkeptVisit missed() {
        return visit(fee(false), false);
    }

    private static UnkeptVisit visit(@Nullable Fee fee, boolean cancelled) {
        return new UnkeptVisit(ID, "B1", ID, ID, "Dana", fee, cancelled);
    }

    private static Fee fee(boolean waived) {
        Fee fee = new Fee(FeeKind.NO_SHOW, new Money(5000, Currency.getInstance("KZT")), null);
        return waived ? fee.waived(new Fee.Waiver(ID, Instant.EPOCH, "Snow")) : fee;
    }
}
