package io.thermae.engagement.personal;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.KeptData;
import io.thermae.tenancy.api.Retention;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes what people of the business were told a quarter of a year ago, read or not; a business may say sooner. */
@Stateless
@PermitAll
@TenantTransaction
public class KeptNotificationsBean implements KeptData {

    private static final Duration KEPT = Duration.ofDays(90);

    /** They are many and small. */
    private static final int TIMES = 20;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public int forget(Retention retention, int atMost) {
        Instant usual = clock.instant().minus(KEPT);
        Instant before =
                retention.messages().filter(sooner -> sooner.isAfter(usual)).orElse(usual);
        int gone = sql.update(
                """
                delete from engagement.notification where id in (
                    select o.id from engagement.notification o where o.created_at < ? order by o.created_at limit ?)
                """,
                before,
                atMost * TIMES);
        return (gone + TIMES - 1) / TIMES;
    }
}
