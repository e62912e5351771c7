package io.thermae.booking.api;

import org.jspecify.annotations.Nullable;

/**
 * What is to become of bookings that a change would leave outside a master's working time, or outside the hours of a
 * branch.
 *
 * @param choice null: nothing is changed while there are any
 * @param reason that clients of cancelled bookings are told
 */
public record IfStranded(@Nullable KeepOrCancel choice, @Nullable String reason) {

    /** Without a choice. */
    public static final IfStranded REFUSE = new IfStranded(null, null);
}
