package io.thermae.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a call comes from: what the audit keeps beside the person and the request.
 *
 * @param door by what it comes in
 * @param address the network address of the client; null where there is none
 * @param impersonator the super administrator who works in the person's name; null if the person does so himself
 */
public record Origin(Door door, @Nullable String address, @Nullable UUID impersonator) {

    /** From the platform itself, or from somebody who has come in by that door and of whom no more is known. */
    public static Origin of(Door door) {
        return new Origin(door, null, null);
    }

    public Origin withImpersonator(@Nullable UUID superAdmin) {
        return new Origin(door, address, superAdmin);
    }
}
