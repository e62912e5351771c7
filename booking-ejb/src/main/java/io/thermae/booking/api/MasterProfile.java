package io.thermae.booking.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a master is to visitors, and what he has learnt.
 *
 * @param photoUrl an address (https), or a reference that the business's own systems know
 * @param priority where masters take visits for anybody in an order: the lowest comes first; null leaves it
 *     ({@link #PRIORITY}, for a new master)
 * @param skills null leaves them as they are (none, for a new master)
 */
public record MasterProfile(
        @Nullable String position,
        @Nullable String bio,
        @Nullable String photoUrl,
        @Nullable Integer priority,
        @Nullable List<MasterSkill> skills) {

    /** Of whom nobody has said another one. */
    public static final int PRIORITY = 100;

    /** Nothing is said. */
    public static final MasterProfile NONE = new MasterProfile(null, null, null, null, null);
}
