package io.thermae.engagement.event;

import org.jspecify.annotations.Nullable;

/**
 * What has happened to a visit, beyond what the visit itself says.
 *
 * @param before the person's part before a move; null if there was none
 * @param reason why it was cancelled; null if nobody said
 * @param byClient whether the client cancelled it
 * @param reassigned whether only this master has lost it
 * @param sequence of the booking after the change
 */
record Change(@Nullable Part before, @Nullable String reason, boolean byClient, boolean reassigned, int sequence) {

    static Change placed(int sequence) {
        return new Change(null, null, false, false, sequence);
    }

    static Change moved(Part before, int sequence) {
        return new Change(before, null, false, false, sequence);
    }

    static Change cancelled(@Nullable String reason, boolean byClient, int sequence) {
        return new Change(null, reason, byClient, false, sequence);
    }

    static Change lost(int sequence) {
        return new Change(null, null, false, true, sequence);
    }
}
