package io.thermae.tenancy.mailsender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.Setting;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class SenderAddressesTest {

    private static SenderAddresses configured(Map<String, String> values) {
        SenderAddresses addresses = new SenderAddresses();
        addresses.config = (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(values.get(arguments[0])));
        addresses.readConfiguration();
        return addresses;
    }

    private final SenderAddresses addresses = configured(
            Map.of("thermae.mail.sender-domains", "salons.example", "thermae.mail.from", "no-reply@salons.example"));

    @Test
    void a_refusal_names_the_field_and_the_domain() {
        RuleBroken refusal = catchThrowableOfType(RuleBroken.class, () -> addresses.require("desk@elsewhere.example"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.MAIL_DOMAIN_NOT_ALLOWED);
        assertThat(refusal.details()).containsEntry("field", "mailFrom").containsEntry("domain", "elsewhere.example");
        assertThat(catchThrowableOfType(RuleBroken.class, () -> addresses.require("no-reply@salons.example"))
                        .code())
                .isEqualTo(ErrorCode.MAIL_ADDRESS_OF_PLATFORM);
        assertThatThrownBy(() -> addresses.require("none")).isInstanceOf(InvalidInput.class);
        addresses.require("desk@salons.example");
    }

    @Test
    void a_domain_that_is_taken_from_the_installation_is_not_permitted_any_more() {
        assertThat(addresses.permits("desk@salons.example")).isTrue();
        assertThat(configured(Map.of("thermae.mail.from", "no-reply@salons.example"))
                        .permits("desk@salons.example"))
                .isFalse();
    }

    @Test
    void only_the_senders_address_is_written_otherwise() {
        assertThat(addresses.written(Map.of(
                        Setting.MAIL_FROM, Optional.of("Desk@Salons.EXAMPLE"), Setting.HOLD_MINUTES, Optional.of(5))))
                .containsEntry(Setting.MAIL_FROM, Optional.of("Desk@salons.example"))
                .containsEntry(Setting.HOLD_MINUTES, Optional.of(5));
        assertThat(addresses.written(Map.of(Setting.MAIL_FROM, Optional.of(5))))
                .containsEntry(Setting.MAIL_FROM, Optional.of(5));
        assertThat(addresses.written(Map.of(Setting.MAIL_FROM, Optional.empty())))
                .containsEntry(Setting.MAIL_FROM, Optional.empty());
    }

    @Test
    void what_is_no_domain_is_told_when_a_node_starts() {
        assertThatIllegalStateException()
                .isThrownBy(() -> configured(Map.of("thermae.mail.sender-domains", "*.example")))
                .withMessageContaining("thermae.mail.sender-domains");
    }
}
