package io.thermae.finance.api;

import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The points of customers. As their credit, they are seen by whoever sees the customer, and pay in every branch. */
@Local
public interface LoyaltyPoints {

    /**
     * What a customer has.
     *
     * @throws io.thermae.kernel.NotFound if there is no such customer whom the caller may see
     */
    Account of(UUID customerId);

    /**
     * What he got and gave, the latest first.
     *
     * @throws io.thermae.kernel.NotFound as {@link #of}
     */
    List<LoyaltyEntryView> entries(UUID customerId, Portion portion);

    /**
     * Gives points, or takes them.
     *
     * @param points below zero to take them; not zero
     * @return what he has now
     * @throws io.thermae.kernel.NotFound as {@link #of}
     * @throws io.thermae.kernel.InvalidInput for a card of nobody in particular, and for no points
     * @throws io.thermae.kernel.RuleBroken {@code LOYALTY_OFF} if there never was a programme; {@code POINTS_INSUFFICIENT}
     */
    Account correct(UUID customerId, long points, String reason);

    /**
     * The points of all customers, and what they would pay today: for who provides for that in the books.
     *
     * @param worth null if there never was a programme
     */
    record Outstanding(long points, @Nullable Money worth) {}

    /** What all customers have. */
    Outstanding outstanding();

    /**
     * What a customer has.
     *
     * @param owed points that were taken back after they were used: what comes next makes up for them
     * @param worth what they would pay today; null if there never was a programme
     * @param lots what is left, by its last day, the first one first
     */
    record Account(UUID customerId, long points, long owed, @Nullable Money worth, List<Lot> lots) {}

    /** @param expiresOn the last day on which they pay; null if they always do */
    record Lot(long points, @Nullable LocalDate expiresOn) {}
}
