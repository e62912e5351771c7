package io.thermae.engagement.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.channel.Outcome;
import io.thermae.engagement.message.Accepted;
import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.sms.SmsChannelContract;
import io.thermae.engagement.sms.SmsProvider;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmppChannelTest extends SmsChannelContract {

    private final ScriptedMessageCentre centre = new ScriptedMessageCentre();
    private final SmppLink link = new SmppLink(settings -> receipt -> true);
    private final SmppProvider provider = new SmppProvider();
    private final Map<String, Object> values = new HashMap<>();

    SmppChannelTest() throws Exception {
        provider.config = config(centre.port());
        provider.centre = new MessageCentre() {
            @Override
            public List<String> submit(SmppSettings settings, UUID id, Sms sms) throws RecipientRefused {
                return link.submit(settings, id, sms);
            }
        };
    }

    private Config config(int port) {
        values.putAll(Map.of(
                "thermae.sms.smpp.host",
                "127.0.0.1",
                "thermae.sms.smpp.port",
                port,
                "thermae.sms.smpp.system-id",
                "thermae",
                "thermae.sms.smpp.password",
                ScriptedMessageCentre.PASSWORD,
                "thermae.sms.smpp.tls",
                false,
                "thermae.sms.smpp.timeout-seconds",
                2,
                "thermae.sms.smpp.receipts",
                true,
                "thermae.sms.sender",
                "Thermae"));
        return (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    Object value = values.get(arguments[0]);
                    return method.getReturnType().equals(Optional.class) ? Optional.ofNullable(value) : value;
                });
    }

    @AfterEach
    void close() throws Exception {
        link.close();
        centre.close();
    }

    @Override
    protected SmsProvider provider() {
        return provider;
    }

    @Override
    protected Sms hopeless() {
        return sms("nobody");
    }

    @Override
    protected void goAway() throws Exception {
        centre.close();
    }

    @Test
    void answers_are_heard_by_who_listens_and_has_a_number() {
        assertThat(provider.hearsAnswers()).as("nobody writes back to a name").isFalse();

        values.put("thermae.sms.sender", "+77010000000");
        assertThat(provider.hearsAnswers()).isTrue();

        values.put("thermae.sms.smpp.receipts", false);
        assertThat(provider.hearsAnswers()).isFalse();
    }

    @Test
    void each_part_is_waited_for() {
        Sms one = message();
        Sms longer = new Sms(
                one.kind(), one.addresseeId(), one.recipient(), one.language(), one.senderName(), "a".repeat(400));

        assertThat(channel().deliver(ID, longer))
                .isEqualTo(new Outcome.Taken(new Accepted("id-1,id-2,id-3", List.of("id-1", "id-2", "id-3"))));
    }

    @Test
    void what_the_centre_refuses_for_good_has_failed() {
        centre.status = SMPPConstant.STAT_ESME_RINVDSTADR;

        assertThat(channel().deliver(ID, message()))
                .isEqualTo(new Outcome.Refused("The provider refused the message: status 0x0000000B"));
    }
}
