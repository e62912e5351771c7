package io.thermae.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** People are told through channels, whichever way it is. */
class ChannelsTest {

    private static final String CHANNEL = "io.thermae.engagement.channel.Channel";

    /** By what a message goes out of our hands, and the one class that may call it. */
    private static final Map<String, Set<String>> LAST_STEPS = Map.of(
            "io.thermae.engagement.smtp.MailServer.deliver",
            Set.of("io.thermae.engagement.smtp.EmailChannel"),
            "io.thermae.engagement.sms.SmsProvider.submit",
            Set.of("io.thermae.engagement.sms.SmsChannel"),
            "io.thermae.engagement.push.PushService.bring",
            Set.of("io.thermae.engagement.push.PushChannel"),
            "io.thermae.engagement.notice.StoredNotifications.insert",
            Set.of("io.thermae.engagement.notice.InAppChannel"));

    @Test
    void aMessageGoesOutByItsChannelAlone() {
        Map<String, Set<String>> callers = Shipped.CLASSES.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> LAST_STEPS.containsKey(called(call)))
                .collect(Collectors.groupingBy(
                        ChannelsTest::called,
                        Collectors.mapping(call -> call.getOriginOwner().getName(), Collectors.toSet())));
        assertThat(callers).isEqualTo(LAST_STEPS);
    }

    @Test
    void whatSendsIsBehindThePort() {
        Set<String> channels = Shipped.CLASSES.stream()
                .filter(type -> type.isAssignableTo(CHANNEL) && !type.isInterface())
                .map(type -> type.getName())
                .collect(Collectors.toSet());
        assertThat(channels)
                .isEqualTo(LAST_STEPS.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    private static String called(JavaMethodCall call) {
        return call.getTargetOwner().getName() + "." + call.getName();
    }
}
