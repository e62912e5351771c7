package io.thermae.finance.invoice;

import io.thermae.kernel.Language;
import io.thermae.kernel.NotFound;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.FeeInvoices;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.QuietHours;
import io.thermae.tenancy.api.Setting;
import io.thermae.tenancy.api.SettingView;
import io.thermae.tenancy.api.Settings;
import io.thermae.tenancy.api.TaxRounding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
     * @param feeInvoices which fees of visits that did not take place are invoiced by themselves
     */
    public record Decided(boolean taxInclusive, TaxRounding taxRounding, int dueDays, FeeInvoices feeInvoices) {}

    /** What is in force now. */
    public Decided decided() {
        List<SettingView> inForce = settings.ofBusiness().settings();
        return new Decided(
                (Boolean) value(inForce, Setting.TAX_INCLUSIVE),
                TaxRounding.valueOf((String) value(inForce, Setting.TAX_ROUNDING)),
                (Integer) value(inForce, Setting.INVOICE_DUE_DAYS),
                FeeInvoices.valueOf((String) value(inForce, Setting.FEE_INVOICES)));
    }

    /** Whether cash is taken and given back only where a drawer is open. */
    public boolean cashNeedsDrawer() {
        return (Boolean) value(settings.ofBusiness().settings(), Setting.CASH_NEEDS_DRAWER);
    }

    /** Whether documents are sent by themselves when they are issued. */
    boolean mailsInvoices() {
        return (Boolean) value(settings.ofBusiness().settings(), Setting.MAIL_INVOICES);
    }

    /** Whether who cannot be reached by mail is sent such documents, and reminded of what is overdue, by text message. */
    public boolean textsInvoices() {
        return (Boolean) value(settings.ofBusiness().settings(), Setting.TEXT_INVOICES);
    }

    /** Whether clients are not to be disturbed at the moment, on the clock of the business. */
    public boolean isQuiet() {
        return QuietHours.parse((String) value(settings.ofBusiness().settings(), Setting.QUIET_HOURS))
                .covers(LocalTime.now(clock.withZone(ownBusiness.zone())));
    }

    /** On which days after its due date a customer is reminded of what is open; none: never. */
    public List<Integer> debtReminderDays() {
        return ((List<?>) value(settings.ofBusiness().settings(), Setting.DEBT_REMINDER_DAYS))
                .stream().map(Integer.class::cast).toList();
    }

    /** The language in which the business speaks. */
    Language language() {
        return ownBusiness.known().map(BusinessView::language).orElse(Language.EN);
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

    /** The date in the zone of the business then. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ownBusiness.zone());
    }
}
