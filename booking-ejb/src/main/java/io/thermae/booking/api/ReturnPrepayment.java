package io.thermae.booking.api;

import io.thermae.kernel.Money;
import jakarta.ejb.Local;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives back what was paid for a visit that does not take place; whoever takes the money has it. */
@Local
public interface ReturnPrepayment {

    /**
     * What is held for the visit goes back, but for the fee. Works in the transaction of who cancels; the booking is locked.
     *
     * @param fee what its client owes for cancelling; null for nothing
     */
    void cancelled(UUID bookingId, @Nullable Money fee);
}
