package io.thermae.engagement.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.channel.Channel;
import io.thermae.engagement.channel.ChannelContract;
import io.thermae.engagement.channel.Outcome;
import io.thermae.engagement.notice.StoredNotifications.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InAppChannelTest extends ChannelContract<Notice> {

    private final List<Notice> written = new ArrayList<>();
    private final InAppChannel channel = new InAppChannel();
    private boolean isAway;

    InAppChannelTest() {
        channel.stored = new StoredNotifications() {
            @Override
            void insert(UUID id, Notice notice) {
                assertThat(id).isEqualTo(ID);
                if (isAway) {
                    throw new IllegalStateException("no database");
                }
                written.add(notice);
            }
        };
    }

    @Override
    protected Channel<Notice> channel() {
        return channel;
    }

    @Override
    protected NotificationChannel which() {
        return NotificationChannel.IN_APP;
    }

    @Override
    protected Notice message() {
        return new Notice(
                new UUID(1, 1),
                new UUID(2, 2),
                new Matter(NotificationKind.BOOKING_PLACED, new UUID(3, 3), null, "7", null));
    }

    @Override
    protected void goAway() {
        isAway = true;
    }

    @Test
    void what_is_written_has_arrived() {
        assertThat(channel.deliver(ID, message())).isEqualTo(Outcome.Taken.as(ID.toString()));

        assertThat(written).containsExactly(message());
    }
}
