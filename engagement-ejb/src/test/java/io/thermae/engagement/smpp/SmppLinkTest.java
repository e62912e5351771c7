package io.thermae.engagement.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.message.Sms;
import io.thermae.kernel.Language;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmppLinkTest {

    private static final UUID ID = new UUID(7, 7);
    private static final String NUMBER = "+77011234567";

    private final ScriptedMessageCentre centre = new ScriptedMessageCentre();
    private final SmppLink link = new SmppLink(settings -> receipt -> true);

    SmppLinkTest() throws Exception {}

    @AfterEach
    void close() throws Exception {
        link.close();
        centre.close();
    }

    static Sms sms(String number, String text) {
        return new Sms("test", ID, number, Language.RU, "Аква", text);
    }

    static SmppSettings settings(int port, String password, String sender, boolean tls) {
        return new SmppSettings("127.0.0.1", port, "thermae", password, tls, sender, Duration.ofSeconds(2), true);
    }

    private SmppSettings settings() {
        return settings(centre.port(), ScriptedMessageCentre.PASSWORD, "Thermae", false);
    }

    private List<String> submit(String text) throws RecipientRefused {
        return link.submit(settings(), ID, sms(NUMBER, text));
    }

    @Test
    void a_cyrillic_text_arrives_in_ucs2_at_an_international_number() throws Exception {
        assertThat(submit("Код 123456")).containsExactly("id-1");

        SubmitSm message = centre.submitted.get(0);
        assertThat(message.getDestAddress()).isEqualTo("77011234567");
        assertThat(message.getDestAddrTon()).isEqualTo(TypeOfNumber.INTERNATIONAL.value());
        assertThat(message.getSourceAddr()).isEqualTo("Thermae");
        assertThat(message.getSourceAddrTon()).isEqualTo(TypeOfNumber.ALPHANUMERIC.value());
        assertThat(Alphabet.parseDataCoding(message.getDataCoding())).isEqualTo(Alphabet.ALPHA_UCS2);
        assertThat(new String(message.getShortMessage(), StandardCharsets.UTF_16BE))
                .isEqualTo("Код 123456");
        assertThat(message.isUdhi()).isFalse();
    }

    @Test
    void a_long_text_goes_in_parts_and_has_all_their_ids() throws Exception {
        assertThat(submit("a".repeat(400))).containsExactly("id-1", "id-2", "id-3");
        assertThat(centre.submitted).allMatch(SubmitSm::isUdhi);
    }

    @Test
    void one_connection_is_bound_as_transceiver_and_kept() throws Exception {
        submit("one");
        submit("two");

        assertThat(centre.bound).singleElement().satisfies(request -> assertThat(request.getBindType())
                .isEqualTo(BindType.BIND_TRX));
        assertThat(centre.submitted).allSatisfy(message -> assertThat(
                        SMSCDeliveryReceipt.SUCCESS_FAILURE.containedIn(message.getRegisteredDelivery()))
                .isTrue());
    }

    @Test
    void a_centre_that_is_not_to_tell_what_becomes_of_messages_is_not_asked() throws Exception {
        SmppSettings mute = new SmppSettings(
                "127.0.0.1",
                centre.port(),
                "thermae",
                ScriptedMessageCentre.PASSWORD,
                false,
                "Thermae",
                Duration.ofSeconds(2),
                false);
        link.submit(mute, ID, sms(NUMBER, "one"));

        assertThat(centre.bound).singleElement().satisfies(request -> assertThat(request.getBindType())
                .isEqualTo(BindType.BIND_TX));
        assertThat(centre.submitted).singleElement().satisfies(message -> assertThat(message.getRegisteredDelivery())
                .isZero());
    }

    @Test
    void a_connection_that_broke_is_made_anew() throws Exception {
        submit("one");
        centre.hangUp();

        List<String> ids = List.of();
        for (int i = 0; ids.isEmpty() && i < 2; i++) {
            try {
                ids = submit("two");
            } catch (MessageCentreFailed e) {
                // it was not known yet that nobody listens any more
            }
        }
        assertThat(ids).containsExactly("id-2");
        assertThat(centre.bound).hasSize(2);
    }

    @Test
    void a_number_that_the_centre_does_not_know_is_refused_for_good() {
        centre.status = 0x0B;

        RecipientRefused refused = catchThrowableOfType(RecipientRefused.class, () -> submit("one"));

        assertThat(refused.reason()).contains("0x0000000B");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x14, 0x58, 0x64})
    void what_the_centre_does_not_take_now_is_worth_another_try(int status) throws Exception {
        centre.status = status;
        assertThatThrownBy(() -> submit("one"))
                .isInstanceOf(MessageCentreFailed.class)
                .hasMessageContaining(ID.toString())
                .hasMessageContaining(
                        "status 0x000000" + Integer.toHexString(status).toUpperCase(Locale.ROOT))
                .hasNoCause();

        centre.status = 0;
        assertThat(submit("one")).containsExactly("id-1");
        assertThat(centre.bound).hasSize(1);
    }

    @Test
    void a_wrong_password_is_worth_another_try_and_is_told_to_nobody() {
        assertThatThrownBy(
                        () -> link.submit(settings(centre.port(), "wrong", "Thermae", false), ID, sms(NUMBER, "one")))
                .isInstanceOf(MessageCentreFailed.class)
                .hasMessageContaining("status 0x0000000E")
                .hasNoCause()
                .hasMessageNotContaining("wrong");
    }

    @Test
    void a_centre_that_is_not_there_or_speaks_no_tls_is_worth_another_try() throws Exception {
        int unused;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = socket.getLocalPort();
        }
        assertThatThrownBy(() -> link.submit(settings(unused, "", "Thermae", false), ID, sms(NUMBER, "one")))
                .isInstanceOf(MessageCentreFailed.class)
                .hasNoCause();
        assertThatThrownBy(() -> link.submit(settings(centre.port(), "", "Thermae", true), ID, sms(NUMBER, "one")))
                .isInstanceOf(MessageCentreFailed.class)
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "87011234567", "+", "+0123456789", "+7701123456789012", "Dana"})
    void what_is_no_international_number_is_refused_for_good(String number) {
        assertThatThrownBy(() -> link.submit(
                        settings(centre.port(), ScriptedMessageCentre.PASSWORD, "Thermae", false),
                        ID,
                        sms(number, "one")))
                .isInstanceOf(RecipientRefused.class);
        assertThat(centre.submitted).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+77010000000, INTERNATIONAL, 77010000000",
        "1414, NETWORK_SPECIFIC, 1414",
        "Thermae, ALPHANUMERIC, Thermae"
    })
    void a_sender_is_a_number_a_short_code_or_a_name(String sender, TypeOfNumber type, String value) {
        SmppAddress address = SmppAddress.ofSender(sender);

        assertThat(address.type()).isEqualTo(type);
        assertThat(address.value()).isEqualTo(value);
    }

    @Test
    void a_name_that_no_telephone_shows_is_the_configurations_mistake_and_not_the_recipients() {
        assertThatThrownBy(() -> SmppAddress.ofSender("A name of many letters"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("thermae.sms.sender");
    }
}
