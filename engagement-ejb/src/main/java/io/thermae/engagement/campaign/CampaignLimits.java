package io.thermae.engagement.campaign;

import io.thermae.engagement.preference.QuietTimes;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.QuietHours;
import io.thermae.tenancy.api.Setting;
import io.thermae.tenancy.api.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the business has decided of how much is written, and when not. */
@Dependent
public class CampaignLimits {

    private final Settings settings;
    private final Branches branches;
    private final OwnBusiness business;

    @Inject
    CampaignLimits(Settings settings, Branches branches, OwnBusiness business) {
        this.settings = settings;
        this.branches = branches;
        this.business = business;
    }

    /** How many mails of campaigns are written on one of its days. */
    int mailsPerDay() {
        return (Integer) value(Setting.CAMPAIGN_MAILS_PER_DAY);
    }

    /**
     * When clients are not disturbed who have said nothing else.
     *
     * @param branchId the branch by whose word and clock; null for the business's
     */
    QuietTimes quietTimes(@Nullable UUID branchId) {
        return branchId == null
                ? new QuietTimes(QuietHours.parse((String) value(Setting.QUIET_HOURS)), business.zone())
                : new QuietTimes(
                        settings.inForce(branchId).quietHours(),
                        ZoneId.of(branches.get(branchId).timeZone()));
    }

    private Object value(Setting wanted) {
        return settings.ofBusiness().settings().stream()
                .filter(setting -> setting.key().equals(wanted.key()))
                .map(setting -> Objects.requireNonNull(setting.value()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no setting " + wanted));
    }
}
