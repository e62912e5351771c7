package io.thermae.engagement.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.notice.InAppChannel;
import io.thermae.engagement.push.PushChannel;
import io.thermae.engagement.sms.SmsChannel;
import io.thermae.engagement.smtp.EmailChannel;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container
class QueuedChannelsTest {

    private static final List<QueuedChannel<?>> QUEUED =
            List.of(new EmailChannel(), new SmsChannel(), new PushChannel());

    private final QueuedChannels channels = new QueuedChannels();

    QueuedChannelsTest() {
        channels.channels = found();
    }

    @SuppressWarnings("unchecked") // a proxy has no type arguments
    private static Instance<QueuedChannel<?>> found() {
        return (Instance<QueuedChannel<?>>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> QUEUED.iterator());
    }

    @Test
    void each_way_to_tell_people_has_one_channel() {
        assertThat(Stream.concat(QUEUED.stream(), Stream.of(new InAppChannel())).map(Channel::which))
                .containsExactlyInAnyOrder(NotificationChannel.values());
    }

    @Test
    void a_message_is_brought_to_the_channel_that_it_waits_for() {
        assertThat(QUEUED)
                .allSatisfy(queued -> assertThat(channels.get(queued.which())).isSameAs(queued));
    }

    @Test
    void for_people_who_sign_in_nothing_waits() {
        assertThatThrownBy(() -> channels.get(NotificationChannel.IN_APP)).isInstanceOf(IllegalArgumentException.class);
    }
}
