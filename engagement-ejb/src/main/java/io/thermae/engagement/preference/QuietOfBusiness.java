package io.thermae.engagement.preference;

import io.thermae.engagement.api.NotificationPreferences.Quiet;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.QuietHours;
import io.thermae.tenancy.api.Setting;
import io.thermae.tenancy.api.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** When customers are not to be disturbed by what is of the business, and of no branch of it. */
@ApplicationScoped
public class QuietOfBusiness {

    @Inject
    StoredPreferences stored;

    @Inject
    Settings settings;

    @Inject
    OwnBusiness ownBusiness;

    /** A customer's own quiet hours, or those of the business if he has none; on its clock, unless he says another one. */
    public QuietTimes of(UUID customerId) {
        ZoneId zone = ownBusiness.zone();
        Quiet own = stored.quiet(List.of(customerId)).get(customerId);
        return own == null
                ? new QuietTimes(usual(), zone)
                : new QuietTimes(own.hours(), Objects.requireNonNullElse(own.zone(), zone));
    }

    private QuietHours usual() {
        return settings.ofBusiness().settings().stream()
                .filter(setting -> setting.key().equals(Setting.QUIET_HOURS.key()))
                .map(setting -> QuietHours.parse((String) setting.value()))
                .findFirst()
                .orElse(QuietHours.NONE);
    }
}
