package io.thermae.booking.api;

import io.thermae.kernel.DomainException;
import io.thermae.kernel.ErrorCode;
import java.util.List;

/** Somebody else has the time that was asked for. */
public class SlotAlreadyTaken extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<Slot> alternatives;

    /** @param alternatives free starts near the one asked for, the nearest first; may be empty */
    public SlotAlreadyTaken(List<Slot> alternatives) {
        super(ErrorCode.SLOT_TAKEN);
        this.alternatives = List.copyOf(alternatives);
    }

    public List<Slot> alternatives() {
        return alternatives;
    }
}
