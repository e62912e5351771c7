package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.UUID;

/**
 * What is on the calendar beside visits. An owner blocks what he wants, a manager masters, resources and branches of his,
 * a master himself. Broken rules come as {@link io.thermae.kernel.InvalidInput} with the field.
 */
@Local
public interface Blocks {

    /** @throws io.thermae.kernel.NotFound if there is none in which anything of the caller's takes part */
    BlockView get(UUID blockId);

    /** @throws io.thermae.kernel.RuleBroken {@code BLOCK_CONFLICT} with the bookings that are in the way, if any are */
    BlockView add(BlockDetails details);

    /**
     * Replaces what is said of it; the old time is kept or left as a whole.
     *
     * @throws io.thermae.kernel.NotFound as with {@link #get}
     * @throws io.thermae.kernel.RuleBroken {@code FORBIDDEN} if others take part who are not the caller's; {@code
     *     BLOCK_CONFLICT}
     */
    BlockView edit(UUID blockId, BlockDetails details);

    /** Errors as with {@link #edit}. */
    void remove(UUID blockId);
}
