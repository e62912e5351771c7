package io.thermae.tenancy.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Language;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

    private static final Set<Setting.Type> OF_NUMBERS =
            EnumSet.of(Setting.Type.INTEGER, Setting.Type.MINUTES, Setting.Type.DAYS);

    @ParameterizedTest
    @EnumSource
    void isListedWithAKeyATypeBoundsAndADescription(Setting setting) {
        assertThat(setting.key()).matches("[a-z]+([A-Z][a-z]+)*");
        assertThat(Setting.ofKey(setting.key())).contains(setting);
        assertThat(setting.configuration()).startsWith("thermae.");
        assertThat(setting.description()).endsWith(".");
        boolean ofNumbers = OF_NUMBERS.contains(setting.type());
        assertThat(setting.min() == null).isNotEqualTo(ofNumbers);
        assertThat(setting.max() == null).isNotEqualTo(ofNumbers);
    }

    @Test
    void hasAKeyOfItsOwn() {
        assertThat(Arrays.stream(Setting.values()).map(Setting::key)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Setting.values()).map(Setting::configuration)).doesNotHaveDuplicates();
        assertThat(Setting.ofKey("nothing")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsBounds(Setting setting) {
        Integer min = setting.min();
        Integer max = setting.max();
        if (min != null && max != null) {
            assertThat(setting.violation(value(setting, min))).isEmpty();
            assertThat(setting.violation(value(setting, max))).isEmpty();
            FieldViolation broken = new FieldViolation(setting.key(), "out_of_range", Map.of("min", min, "max", max));
            assertThat(setting.violation(value(setting, min - 1))).contains(broken);
            assertThat(setting.violation(value(setting, max + 1))).contains(broken);
        }
    }

    private static Object value(Setting setting, int number) {
        return setting.type() == Setting.Type.INTEGER ? number : List.of(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AUTO_CONFIRM | true",
                "TEXT_INVOICES | true",
                "DEFAULT_LANGUAGE | kk",
                "MASTER_CHOICE | ROTATION",
                "SLOT_GRID_MINUTES | 15",
                "REMINDER_MINUTES | 1440,120",
                "REMINDER_MINUTES | never",
                "DEBT_REMINDER_DAYS | 30,10,3",
                "DEBT_REMINDER_DAYS | never",
                "QUIET_HOURS | 22:00-08:30",
                "QUIET_HOURS | none",
                "MAIL_FROM | hello@aul-spa.example",
                "MAIL_REPLY_TO | none",
                "MAIL_REPLY_TO | desk@aul-spa.example"
            })
    void takesItsOwnTypeOnly(Setting setting, String text) {
        Object value = setting.parse(text);
        assertThat(setting.violation(value)).isEmpty();
        assertThat(setting.text(value)).isEqualTo(text);
        for (Object other : new Object[] {1.5, new Object(), setting.type() == Setting.Type.BOOLEAN ? 1 : true}) {
            assertThat(setting.violation(other)).map(FieldViolation::code).contains("wrong_type");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-reply@thermae.example", "root@mailhost"})
    void platformsSenderMayBeKnownToItsOwnNetworkAlone(String address) {
        assertThat(Setting.MAIL_FROM.configured(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "", "Thermae <no-reply@thermae.example>", "a@b, c@d", "a@b\r\nBcc: c@d"})
    void platformsSenderIsOneAddress(String text) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Setting.MAIL_FROM.configured(text))
                .withMessageContaining("thermae.mail.from");
    }

    @Test
    void sendersOfBusinessesHaveAWholeDomain() {
        assertThat(Setting.MAIL_FROM.violation("root@mailhost")).isPresent();
    }

    @Test
    void speaksTheLanguagesOfThePlatform() {
        assertThat(Setting.DEFAULT_LANGUAGE.violation("de"))
                .contains(new FieldViolation("defaultLanguage", "unknown_locale"));
        assertThat(Setting.DEFAULT_LANGUAGE.violation("ru-KZ")).isPresent();
    }

    @Test
    void isOneOfItsChoices() {
        assertThat(Setting.MASTER_CHOICE.choices()).containsExactly("LEAST_BUSY", "PRIORITY", "ROTATION");
        assertThat(Setting.MASTER_CHOICE.violation("rotation"))
                .contains(new FieldViolation("masterChoice", "unknown_value"));
        assertThat(Setting.AUTO_CONFIRM.choices()).isNull();
    }

    @Test
    void isNotReadFromWhatItIsNot() {
        assertThatIllegalArgumentException().isThrownBy(() -> Setting.SLOT_GRID_MINUTES.parse("0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Setting.SLOT_GRID_MINUTES.parse("often"));
        assertThatIllegalArgumentException().isThrownBy(() -> Setting.AUTO_CONFIRM.parse("yes"));
        for (String wrong : List.of("", "1440,", "1440,9", "often", "60,60", "10,20,30,40,50,60")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Setting.REMINDER_MINUTES.parse(wrong));
        }
        for (String wrong : List.of("", "never", "22:00", "22:00-", "22-8", "22:00-08:60", "22:00-08:00-09:00")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Setting.QUIET_HOURS.parse(wrong));
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> Setting.BOOKING_HORIZON_DAYS.configured("1000"))
                .withMessageContaining("thermae.booking.horizon-days");
    }

    @Test
    void isASettingOfABranch() {
        Map<Setting, Object> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(
                    setting,
                    switch (setting.type()) {
                        case INTEGER -> Objects.requireNonNull(setting.min());
                        case BOOLEAN -> true;
                        case LANGUAGE -> "ru";
                        case CHOICE -> Objects.requireNonNull(setting.choices()).get(0);
                        case MINUTES, DAYS -> List.of(120, 1440);
                        case HOURS -> "22:00-08:30";
                        case EMAIL -> "desk@aul-spa.example";
                    });
        }

        assertThat(BranchSettings.of(values))
                .isEqualTo(new BranchSettings(
                        0,
                        1,
                        0,
                        0,
                        0,
                        0,
                        1,
                        1,
                        1,
                        true,
                        MasterChoice.LEAST_BUSY,
                        new ReminderTimes(List.of(1440, 120)),
                        0,
                        new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 30)),
                        Language.RU));
    }
}
