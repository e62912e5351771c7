package io.thermae.engagement.personal;

import io.thermae.engagement.webhook.WebhookSettings;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.KeptData;
import io.thermae.tenancy.api.Retention;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Deletes deliveries to webhooks that are old, also those that still wait: as the platform says, and a business may say sooner. */
@Stateless
@PermitAll
@TenantTransaction
public class KeptDeliveriesBean implements KeptData {

    /** They are many and small. */
    private static final int TIMES = 20;

    @Inject
    Sql sql;

    @Inject
    WebhookSettings settings;

    @Inject
    Clock clock;

    @Override
    public int forget(Retention retention, int atMost) {
        Instant platforms = clock.instant().minus(settings.kept());
        Instant before =
                retention.messages().filter(sooner -> sooner.isAfter(platforms)).orElse(platforms);
        int gone = sql.update(
                """
                delete from engagement.webhook_delivery where id in (
                    select o.id from engagement.webhook_delivery o where o.created_at < ? order by o.created_at limit ?)
                """,
                before,
                atMost * TIMES);
        return (gone + TIMES - 1) / TIMES;
    }
}
