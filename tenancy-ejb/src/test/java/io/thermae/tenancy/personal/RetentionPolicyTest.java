package io.thermae.tenancy.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.tenancy.api.Retention;
import io.thermae.tenancy.api.Setting;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetentionPolicyTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    @Test
    void keepsForEverWhereNobodyHasDecided() {
        assertThat(RetentionPolicy.of(Map.of(), Instant.parse("2024-02-26T00:00:00Z"), ALMATY))
                .isEqualTo(new Retention(null, null, null, null));
        assertThat(RetentionPolicy.of(
                        Map.of(Setting.CUSTOMER_RETENTION_MONTHS, 0), Instant.parse("2024-02-26T00:00:00Z"), ALMATY))
                .isEqualTo(new Retention(null, null, null, null));
    }

    @Test
    void countsMonthsOfTheCalendar() {
        Retention retention = RetentionPolicy.of(
                Map.of(
                        Setting.CUSTOMER_RETENTION_MONTHS, 24,
                        Setting.MESSAGE_RETENTION_MONTHS, 1,
                        Setting.AUDIT_RETENTION_MONTHS, 12,
                        Setting.SESSION_RETENTION_MONTHS, 6),
                Instant.parse("2024-03-31T07:00:00Z"),
                ALMATY);

        // Kazakhstan's clocks went back an hour on 2024-03-01
        assertThat(retention)
                .isEqualTo(new Retention(
                        Instant.parse("2022-03-31T06:00:00Z"),
                        Instant.parse("2024-02-29T06:00:00Z"),
                        Instant.parse("2023-03-31T06:00:00Z"),
                        Instant.parse("2023-09-30T06:00:00Z")));
    }
}
