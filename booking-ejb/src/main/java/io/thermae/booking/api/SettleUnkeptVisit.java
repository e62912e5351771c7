package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;

/**
 * What becomes of the money of a visit that does not take place; whoever takes the money has it. Works in the transaction of who
 * says so, who has locked the booking and written all else.
 */
@Local
public interface SettleUnkeptVisit {

    /**
     * What was paid for the visit goes back, but for the fee, which may be invoiced. Of a visit to which nobody came and whose terms
     * ask for no fee, all stays held. Called once for a booking.
     */
    void settle(UnkeptVisit visit);

    /** As {@link #settle}, of several visits that do not take place at once. */
    void settleAll(List<UnkeptVisit> visits);

    /** The fee is waived after all: its invoice is taken back, and what was paid for the visit goes back. */
    void waived(UUID bookingId);
}
