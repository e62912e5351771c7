package io.thermae.engagement.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.Audience;
import io.thermae.engagement.api.CampaignDue;
import io.thermae.engagement.api.CampaignStatus;
import io.thermae.engagement.api.CampaignView;
import io.thermae.engagement.api.CampaignView.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BeginCampaignTest {

    private static final UUID ID = new UUID(1, 1);
    private static final Instant AT = Instant.parse("2024-03-05T05:00:00Z");

    private final List<UUID> begun = new ArrayList<>();

    @Test
    void whatIsScheduledForItsInstantBegins() {
        begin(CampaignStatus.SCHEDULED, AT);

        assertThat(begun).containsExactly(ID);
    }

    @Test
    void aCommandThatWasOnItsWayWhenTheCampaignWasPutOffDoesNothing() {
        begin(CampaignStatus.SCHEDULED, AT.plusSeconds(3600));

        assertThat(begun).isEmpty();
    }

    @Test
    void whatWasCancelledDoesNotBegin() {
        begin(CampaignStatus.CANCELLED, AT);

        assertThat(begun).isEmpty();
    }

    @Test
    void whatIsForgottenDoesNotBegin() {
        new BeginCampaign(stored(null)).begin(new CampaignDue(ID, AT));

        assertThat(begun).isEmpty();
    }

    private void begin(CampaignStatus status, Instant scheduledAt) {
        CampaignView campaign = new CampaignView(
                ID,
                "Spring",
                status,
                new Audience(null, List.of(), null, null, null),
                List.of(),
                scheduledAt,
                null,
                null,
                Progress.NONE,
                AT,
                1);
        new BeginCampaign(stored(campaign)).begin(new CampaignDue(ID, AT));
    }

    private StoredCampaigns stored(@Nullable CampaignView campaign) {
        return new StoredCampaigns() {
            @Override
            Optional<CampaignView> lock(UUID id) {
                return Optional.ofNullable(campaign);
            }

            @Override
            void begin(UUID id) {
                begun.add(id);
            }
        };
    }
}
