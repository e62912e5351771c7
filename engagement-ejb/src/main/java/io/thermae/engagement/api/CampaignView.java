package io.thermae.engagement.api;

import io.thermae.booking.api.Audience;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign.
 *
 * @param texts by language
 * @param scheduledAt when it begins, or was to begin; null if that was never said
 * @param startedAt null if it has not begun
 * @param endedAt when the last one was written to, or it was cancelled; null if neither has happened
 */
public record CampaignView(
        UUID id,
        String name,
        CampaignStatus status,
        Audience audience,
        List<CampaignText> texts,
        @Nullable Instant scheduledAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Progress progress,
        Instant createdAt,
        long version) {

    /**
     * How many clients.
     *
     * @param waiting whose turn has not come yet; while a campaign begins more are added
     * @param leftOut to whom nothing was written, since he does not want it any more, was blocked or was erased
     * @param queued whose mail waits to be sent
     * @param sent whose mail a mail server has taken
     * @param failed whose mail could not be delivered
     */
    public record Progress(long waiting, long leftOut, long queued, long sent, long failed) {

        /** Of a campaign that has not begun. */
        public static final Progress NONE = new Progress(0, 0, 0, 0, 0);
    }
}
