package io.thermae.engagement.campaign;

import io.thermae.tenancy.api.QuietHours;
import io.thermae.tenancy.api.Setting;
import io.thermae.tenancy.api.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Objects;

/** What the business has decided of how much is written, and when not. */
@Dependent
public class CampaignLimits {

    private final Settings settings;

    @Inject
    CampaignLimits(Settings settings) {
        this.settings = settings;
    }

    /** How many mails of campaigns are written on one of its days. */
    int mailsPerDay() {
        return (Integer) value(Setting.CAMPAIGN_MAILS_PER_DAY);
    }

    /** When clients are not disturbed who have said nothing else. */
    QuietHours quietHours() {
        return QuietHours.parse((String) value(Setting.QUIET_HOURS));
    }

    private Object value(Setting wanted) {
        return settings.ofBusiness().settings().stream()
                .filter(setting -> setting.key().equals(wanted.key()))
                .map(setting -> Objects.requireNonNull(setting.value()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no setting " + wanted));
    }
}
