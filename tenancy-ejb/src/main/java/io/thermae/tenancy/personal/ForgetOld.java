package io.thermae.tenancy.personal;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.KeptData;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Retention;
import io.thermae.tenancy.api.Setting;
import io.thermae.tenancy.api.SettingView;
import io.thermae.tenancy.api.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Forgets a bounded number of old things of one business, as one transaction. While there may be more, it stays due. */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ForgetOld {

    private static final int BATCH = 50;
    private static final Duration PAUSE = Duration.ofDays(1);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    @Any
    Instance<KeptData> parts;

    /** Does it, unless another node is at it. */
    public void forget() {
        Instant now = clock.instant();
        sql.update("insert into tenancy.retention (next_at) values (?) on conflict do nothing", now);
        boolean claimed = sql.first(
                        "select 1 from tenancy.retention where next_at <= ? for update skip locked",
                        row -> row.getInt(1),
                        now)
                .isPresent();
        if (!claimed) {
            return;
        }
        Retention retention = RetentionPolicy.of(months(), now, ownBusiness.zone());
        int most = 0;
        for (KeptData part : parts) {
            most = Math.max(most, part.forget(retention, BATCH));
        }
        // whoever has more to forget comes again, behind those who have waited for longer
        sql.update("update tenancy.retention set next_at = ?", most < BATCH ? now.plus(PAUSE) : now);
    }

    private Map<Setting, Integer> months() {
        Map<Setting, Integer> months = new EnumMap<>(Setting.class);
        for (SettingView view : settings.ofBusiness().settings()) {
            Setting.ofKey(view.key())
                    .filter(Setting::isOfRetention)
                    .ifPresent(setting -> months.put(setting, (Integer) view.value()));
        }
        return months;
    }
}
