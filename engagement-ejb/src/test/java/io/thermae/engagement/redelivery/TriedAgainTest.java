package io.thermae.engagement.redelivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.channel.SendMessageBean;
import io.thermae.engagement.event.TakeEventBean;
import io.thermae.engagement.push.PushChannel;
import io.thermae.engagement.sms.SmsChannel;
import io.thermae.engagement.smtp.EmailChannel;
import io.thermae.engagement.webhook.TakeWebhookEventBean;
import jakarta.ejb.Stateless;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The container writes a page of what fails in any enterprise bean that lacks the mark, also where another bean has called it. */
class TriedAgainTest {

    @ParameterizedTest
    @ValueSource(classes = {SendMessageBean.class, TakeEventBean.class, TakeWebhookEventBean.class})
    void marks_who_works_messages_off(Class<?> useCase) {
        assertThat(useCase).hasAnnotation(TriedAgain.class);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                SendMessageBean.class,
                EmailChannel.class,
                SmsChannel.class,
                PushChannel.class,
                TakeEventBean.class,
                TakeWebhookEventBean.class
            })
    void marks_the_beans_that_help(Class<?> helped) {
        List<Class<?>> helpers = Arrays.stream(helped.getDeclaredFields())
                .<Class<?>>map(Field::getType)
                .filter(type -> type.isAnnotationPresent(Stateless.class))
                .toList();

        assertThat(helpers).allSatisfy(helper -> assertThat(helper).hasAnnotation(TriedAgain.class));
    }
}
