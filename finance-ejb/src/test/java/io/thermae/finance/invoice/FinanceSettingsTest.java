package io.thermae.finance.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Setting;
import io.thermae.tenancy.api.SettingView;
import io.thermae.tenancy.api.Settings;
import io.thermae.tenancy.api.SettingsView;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinanceSettingsTest {

    private static FinanceSettings decided(Setting setting, Object value, Instant now) {
        SettingView view = new SettingView(
                setting.key(), value, SettingView.Source.BUSINESS, setting.type(), null, null, null, "");
        FinanceSettings settings = new FinanceSettings();
        settings.settings = answering(Settings.class, new SettingsView(List.of(view), 1, false));
        settings.ownBusiness = answering(OwnBusiness.class, ZoneId.of("Asia/Tashkent"));
        settings.clock = Clock.fixed(now, ZoneOffset.UTC);
        return settings;
    }

    /** Whatever is asked, it says this. */
    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
    }

    @ParameterizedTest
    @CsvSource({
        "22:00-08:00, 2024-03-01T19:05:00Z, true",
        "22:00-08:00, 2024-03-01T02:59:59Z, true",
        "22:00-08:00, 2024-03-01T03:00:00Z, false",
        "none, 2024-03-01T19:05:00Z, false"
    })
    void it_is_quiet_by_the_clock_of_the_business(String hours, Instant now, boolean quiet) {
        assertThat(decided(Setting.QUIET_HOURS, hours, now).isQuiet()).isEqualTo(quiet);
    }

    @Test
    void texts_of_invoices_are_a_decision_of_their_own() {
        assertThat(decided(Setting.TEXT_INVOICES, true, Instant.EPOCH).textsInvoices())
                .isTrue();
        assertThat(decided(Setting.TEXT_INVOICES, false, Instant.EPOCH).textsInvoices())
                .isFalse();
    }
}
