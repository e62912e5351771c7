package io.thermae.finance.invoice;

import io.thermae.kernel.NotFound;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Setting;
import io.thermae.tenancy.api.SettingView;
import io.thermae.tenancy.api.Settings;
import io.thermae.tenancy.api.TaxRounding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What the business has decided about its documents, and which day it is there. */
@ApplicationScoped
public class FinanceSettings {

    @Inject
    Settings settings;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Clock clock;

    /**
     * As it is in force.
     *
     * @param dueDays days
     */
    record Decided(boolean taxInclusive, TaxRounding taxRounding, int dueDays) {}

    Decided decided() {
        List<SettingView> inForce = settings.ofBusiness().settings();
        return new Decided(
                (Boolean) value(inForce, Setting.TAX_INCLUSIVE),
                TaxRounding.valueOf((String) value(inForce, Setting.TAX_ROUNDING)),
                (Integer) value(inForce, Setting.INVOICE_DUE_DAYS));
    }

    /** Whether cash is taken and given back only where a drawer is open. */
    public boolean cashNeedsDrawer() {
        return (Boolean) value(settings.ofBusiness().settings(), Setting.CASH_NEEDS_DRAWER);
    }

    private static Object value(List<SettingView> inForce, Setting setting) {
        return inForce.stream()
                .filter(each -> each.key().equals(setting.key()))
                .map(SettingView::value)
                .findFirst()
                .orElseThrow();
    }

    /** Its currency, ISO 4217. */
    public String currency() {
        return ownBusiness.known().map(BusinessView::currency).orElseThrow(() -> new NotFound("business"));
    }

    /** The date in the zone of the business. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ownBusiness.zone()));
    }
}
