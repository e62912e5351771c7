package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gift cards: an owner's are all, a manager's those that were sold in his branches. Whose code is known is everybody's who takes money. */
@Local
public interface GiftCards {

    /** The latest first. */
    List<GiftCardView> list(Filter filter, Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is none that the caller may see */
    GiftCardView get(UUID id);

    /**
     * The card of a code, wherever it was sold.
     *
     * @param code however it is typed
     * @throws io.thermae.kernel.NotFound if there is none of this business
     */
    GiftCardView ofCode(String code);

    /**
     * What it got and gave, the latest first.
     *
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     */
    List<GiftCardEntryView> entries(UUID id, Portion portion);

    /**
     * Has it pay nothing from now on.
     *
     * @return the card
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it is not active
     */
    GiftCardView block(UUID id, String reason);

    /**
     * Has it pay again.
     *
     * @return the card
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it is not blocked
     */
    GiftCardView unblock(UUID id);

    /**
     * Which cards; null leaves a criterion out.
     *
     * @param lastFour the end of the code
     */
    record Filter(@Nullable GiftCardStatus status, @Nullable UUID customerId, @Nullable String lastFour) {}
}
