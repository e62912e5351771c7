package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Books a visit. */
@Local
public interface PlaceBooking {

    /** What those are called who walk in and do not say who they are. */
    String WALK_IN = "Walk-in";

    /**
     * Books it: all of its services, or nothing.
     *
     * @throws io.thermae.kernel.RuleBroken with the code of the rule, {@code SLOT_TAKEN} with alternatives among them:
     *     where others are already only if the command says so, {@code FORBIDDEN} without the permission to;
     *     {@code BOOKING_REFUSED} for visitors and clients whose contact is that of a customer who is blocked
     * @throws io.thermae.kernel.NotFound if a service, master, branch or customer is not the business's
     */
    Placed place(Command command);

    /**
     * What was booked.
     *
     * @param customerBlocked whether the customer does not book by himself: only staff gets to see that
     */
    record Placed(BookingView booking, boolean customerBlocked) {}

    /**
     * What is asked for.
     *
     * @param branchId null where the visit decides it
     * @param items the services in the order in which they follow each other
     * @param client who comes; null when {@code customerId} says it
     * @param customerId a customer's card; null when {@code client} says it
     * @param ageConfirmed whether the client has said that he is as old as the services ask for
     * @param manner how it is booked otherwise than usual
     */
    record Command(
            @Nullable UUID branchId,
            List<VisitItem> items,
            Instant start,
            @Nullable ClientDetails client,
            @Nullable UUID customerId,
            @Nullable String notes,
            @Nullable String promoCode,
            boolean ageConfirmed,
            Manner manner) {

        /** One in the usual manner. */
        public Command(
                @Nullable UUID branchId,
                List<VisitItem> items,
                Instant start,
                @Nullable ClientDetails client,
                @Nullable UUID customerId,
                @Nullable String notes,
                @Nullable String promoCode,
                boolean ageConfirmed) {
            this(branchId, items, start, client, customerId, notes, promoCode, ageConfirmed, Manner.USUAL);
        }

        /** The same in a branch. */
        public Command in(UUID otherBranch) {
            return new Command(otherBranch, items, start, client, customerId, notes, promoCode, ageConfirmed, manner);
        }

        /** The same with other items. */
        public Command with(List<VisitItem> otherItems) {
            return new Command(branchId, otherItems, start, client, customerId, notes, promoCode, ageConfirmed, manner);
        }
    }

    /**
     * How a visit is booked.
     *
     * @param walkIn the client has come without a booking, and begins about now; nobody has to say who he is
     * @param overbookReason why the visit may be put where others are already; null if it may not
     * @param hold whether and for what the place is only held until it is confirmed
     * @param party how many come: several to services for groups only
     */
    record Manner(boolean walkIn, @Nullable String overbookReason, Hold hold, int party) {

        /** Ahead, and where nobody is. */
        public static final Manner USUAL = new Manner(false, null, Hold.NONE, 1);

        /** The same, and held as an offer. */
        public static final Manner OFFERED = new Manner(false, null, Hold.AS_OFFER, 1);

        /** The usual manner for so many. */
        public static Manner of(int party, boolean hold) {
            return new Manner(false, null, hold ? Hold.TO_CONFIRM : Hold.NONE, party);
        }
    }

    /** Why a place is only held; how long is the business's to set. */
    enum Hold {
        /** It is booked. */
        NONE,
        /** Until who has asked for it confirms, or pays. */
        TO_CONFIRM,
        /** Until who waits for it takes it. */
        AS_OFFER
    }
}
