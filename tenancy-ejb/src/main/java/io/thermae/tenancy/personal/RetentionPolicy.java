package io.thermae.tenancy.personal;

import io.thermae.tenancy.api.Retention;
import io.thermae.tenancy.api.Setting;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a business's months to moments: months of its own calendar, counted back from now. */
final class RetentionPolicy {

    private RetentionPolicy() {}

    /**
     * What a business keeps.
     *
     * @param months by settings; 0 is for ever
     */
    static Retention of(Map<Setting, Integer> months, Instant now, ZoneId zone) {
        return new Retention(
                before(months.getOrDefault(Setting.CUSTOMER_RETENTION_MONTHS, 0), now, zone),
                before(months.getOrDefault(Setting.MESSAGE_RETENTION_MONTHS, 0), now, zone),
                before(months.getOrDefault(Setting.AUDIT_RETENTION_MONTHS, 0), now, zone),
                before(months.getOrDefault(Setting.SESSION_RETENTION_MONTHS, 0), now, zone));
    }

    private static @Nullable Instant before(int months, Instant now, ZoneId zone) {
        return months == 0 ? null : now.atZone(zone).minusMonths(months).toInstant();
    }
}
