package io.thermae.tenancy.api;

import static io.thermae.tenancy.api.SettingValues.any;
import static io.thermae.tenancy.api.SettingValues.between;
import static io.thermae.tenancy.api.SettingValues.days;
import static io.thermae.tenancy.api.SettingValues.oneOf;

import io.thermae.kernel.FieldViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All settings that a business can decide for itself, and a branch otherwise than its business: this table is their only
 * one. Where nobody has decided, the platform's configuration says. What a value of each {@link Type} must be, and how it is
 * written, is in {@link SettingValues}.
 */
public enum Setting {
    BOOKING_LEAD_MINUTES(
            "bookingLeadMinutes",
            "thermae.booking.lead-minutes",
            between(0, 10_080),
            "How long before its start a client can still book a visit, in minutes. Does not bind the people of the business."),
    BOOKING_HORIZON_DAYS(
            "bookingHorizonDays",
            "thermae.booking.horizon-days",
            between(1, 730),
            "How far ahead a visit can be booked, in days."),
    CANCELLATION_NOTICE_HOURS(
            "cancellationNoticeHours",
            "thermae.booking.cancellation-notice-hours",
            between(0, 720),
            "How long before its start a client can still cancel or move a visit, in hours. Does not bind the people of the"
                    + " business."),
    FREE_CANCELLATION_HOURS(
            "freeCancellationHours",
            "thermae.booking.free-cancellation-hours",
            between(0, 720),
            "How long before its start a client can cancel a visit for nothing, in hours; then lateCancellationFeePercent is"
                    + " owed. Each visit keeps the terms under which it was booked."),
    LATE_CANCELLATION_FEE_PERCENT(
            "lateCancellationFeePercent",
            "thermae.booking.late-cancellation-fee-percent",
            between(0, 100),
            "What a client owes who cancels later than freeCancellationHours, in percent of the visit's price. While it is"
                    + " owed, he cannot move the visit either. 0: nothing."),
    NO_SHOW_FEE_PERCENT(
            "noShowFeePercent",
            "thermae.booking.no-show-fee-percent",
            between(0, 100),
            "What a client owes who does not come, in percent of the visit's price. 0: nothing."),
    HOLD_MINUTES(
            "holdMinutes",
            "thermae.booking.hold-minutes",
            between(1, 1440),
            "For how long a place is held for who has not confirmed or paid yet, in minutes; then it is free again."),
    WAITLIST_OFFER_MINUTES(
            "waitlistOfferMinutes",
            "thermae.booking.waitlist-offer-minutes",
            between(1, 1440),
            "For how long a place that has become free is held for the first who waits for it, in minutes; then it is offered to"
                    + " the next one."),
    SLOT_GRID_MINUTES(
            "slotGridMinutes",
            "thermae.booking.slot-step-minutes",
            between(1, 240),
            "Grid of the starts that are offered, in minutes since midnight on the wall clock."),
    AUTO_CONFIRM(
            "autoConfirm",
            "thermae.booking.auto-confirm",
            any(Type.BOOLEAN),
            "Whether a new booking is CONFIRMED at once; otherwise it is PENDING until somebody confirms it."),
    MASTER_CHOICE(
            "masterChoice",
            "thermae.booking.master-choice",
            oneOf(MasterChoice.class),
            "Which master does a visit for which none was chosen: LEAST_BUSY (that day), PRIORITY (the order of the masters'"
                    + " priority) or ROTATION (whoever was given such a visit longest ago)."),
    REMINDER_MINUTES(
            "reminderMinutes",
            "thermae.reminders.minutes",
            any(Type.MINUTES),
            "How long before a visit its client is reminded of it, in minutes that elapse, whatever the clocks do: a list of at"
                    + " most 5, none switches reminders off. A service can have its own."),
    CONFIRMATION_REQUEST_HOURS(
            "confirmationRequestHours",
            "thermae.confirmation-requests.hours",
            between(0, 336),
            "How many hours before a visit its client is asked to say that he comes; 0: not at all. A service can have its own."),
    QUIET_HOURS(
            "quietHours",
            "thermae.notifications.quiet-hours",
            any(Type.HOURS),
            "When clients are not disturbed, on the wall clock of the branch: HH:mm-HH:mm, over midnight if that ends earlier; or"
                    + " none. Reminders wait for their end, or come before; invoices by text message wait, and no places are offered."
                    + " Each client can have his own."),
    MAIL_FROM(
            "mailFrom",
            "thermae.mail.from",
            any(Type.EMAIL),
            "From which address mails to clients come, once a code that was sent there has been entered; until then they come from"
                    + " the platform's."),
    MAIL_REPLY_TO(
            "mailReplyTo",
            "thermae.mail.reply-to",
            any(Type.EMAIL),
            "To which address clients answer when they answer a mail of the business; or none."),
    CAMPAIGN_MAILS_PER_DAY(
            "campaignMailsPerDay",
            "thermae.campaigns.mails-per-day",
            between(0, 1_000_000),
            "How many mails of campaigns are sent on one day of the business; the others follow on the next. 0: none."),
    CUSTOMER_RETENTION_MONTHS(
            "customerRetentionMonths",
            "thermae.retention.customer-months",
            between(0, 240),
            "After how many months without a visit a customer is erased; his bookings stay without his name. 0: never."),
    MESSAGE_RETENTION_MONTHS(
            "messageRetentionMonths",
            "thermae.retention.message-months",
            between(0, 240),
            "For how many months messages that were sent are kept; 0: for ever."),
    AUDIT_RETENTION_MONTHS(
            "auditRetentionMonths",
            "thermae.retention.audit-months",
            between(0, 240),
            "For how many months entries of the audit are kept; those of erasures always are. 0: for ever."),
    SESSION_RETENTION_MONTHS(
            "sessionRetentionMonths",
            "thermae.retention.session-months",
            between(0, 240),
            "For how many months it is known from which device and address somebody was signed in, and which contact a client"
                    + " has proved; 0: as long as the platform keeps what has ended."),
    TAX_INCLUSIVE(
            "taxInclusive",
            "thermae.finance.tax-inclusive",
            any(Type.BOOLEAN),
            "Whether prices contain their tax; otherwise it comes on top of them. An invoice keeps to what held when it was"
                    + " drawn up."),
    TAX_ROUNDING(
            "taxRounding",
            "thermae.finance.tax-rounding",
            oneOf(TaxRounding.class),
            "Where an invoice's tax is rounded: LINE (each line's) or DOCUMENT (that of all lines of a rate together)."),
    INVOICE_DUE_DAYS(
            "invoiceDueDays",
            "thermae.finance.invoice-due-days",
            between(0, 365),
            "How many days after it was issued an invoice is due, unless it says otherwise."),
    FEE_INVOICES(
            "feeInvoices",
            "thermae.finance.fee-invoices",
            oneOf(FeeInvoices.class),
            "Which fees of late cancellations and of who does not come are invoiced by themselves: NONE, COVERED (as far as they"
                    + " were paid ahead) or ALL (what was not paid ahead is then owed)."),
    MAIL_INVOICES(
            "mailInvoices",
            "thermae.finance.mail-invoices",
            any(Type.BOOLEAN),
            "Whether invoices and credit notes are sent to their customers by e-mail by themselves when they are issued."),
    TEXT_INVOICES(
            "textInvoices",
            "thermae.finance.text-invoices",
            any(Type.BOOLEAN),
            "Whether invoices and reminders of what is overdue also go by text message, to customers whom no mail reaches; each"
                    + " counts by the plan."),
    DEBT_REMINDER_DAYS(
            "debtReminderDays",
            "thermae.finance.debt-reminder-days",
            days(1, 365),
            "On which days after its due date a customer is reminded by e-mail of an invoice that is still open, not in quietHours: a"
                    + " list of at most 5, none switches these reminders off."),
    CASH_NEEDS_DRAWER(
            "cashNeedsDrawer",
            "thermae.finance.cash-needs-drawer",
            any(Type.BOOLEAN),
            "Whether cash is taken, given back and spent only while the cash drawer of the branch is open."),
    DEFAULT_LANGUAGE(
            "defaultLanguage",
            "thermae.default-language",
            any(Type.LANGUAGE),
            "In which language people are told of things who have not said which they want: en, ru or kk. A business always"
                    + " decides this one.");

    /** What values a setting has. */
    public enum Type {
        INTEGER,
        BOOLEAN,
        LANGUAGE,
        CHOICE,
        MINUTES,
        DAYS,
        HOURS,
        EMAIL
    }

    private final String key;
    private final String configuration;
    private final SettingValues values;
    private final String description;

    Setting(String key, String configuration, SettingValues values, String description) {
        this.key = key;
        this.configuration = configuration;
        this.values = values;
        this.description = description;
    }

    /** The setting of a key in JSON. */
    public static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** Its name in JSON and in the database. */
    public String key() {
        return key;
    }

    /** Whether it says how long something is kept. */
    public boolean isOfRetention() {
        return key.endsWith("RetentionMonths");
    }

    /** Whether it is the whole business's to decide: what holds for its money and its mails, and what it forgets, does not differ. */
    public boolean isOfBusinessOnly() {
        return isOfRetention()
                || configuration.startsWith("thermae.finance.")
                || configuration.startsWith("thermae.campaigns.")
                || configuration.startsWith("thermae.mail.");
    }

    /** The configuration key of the platform's value. */
    public String configuration() {
        return configuration;
    }

    public Type type() {
        return values.type();
    }

    /** The least value of an integer, and of each of several minutes or days; null for other types. */
    public @Nullable Integer min() {
        return values.min();
    }

    /** The greatest value of an integer, and of each of several minutes or days; null for other types. */
    public @Nullable Integer max() {
        return values.max();
    }

    /** The values of a choice; null for other types. */
    public @Nullable List<String> choices() {
        return values.choices();
    }

    /** What it is for, in English. */
    public String description() {
        return description;
    }

    /** The rule that a value of the right Java type breaks: an {@link Integer}, a {@link Boolean}, a text or a list. */
    public Optional<FieldViolation> violation(Object value) {
        return values.violation(key, value);
    }

    /**
     * A stored value.
     *
     * @throws IllegalArgumentException if it is none of this setting's
     */
    public Object parse(String text) {
        return values.parse(key, text);
    }

    /** A value that breaks no rule, as it is stored. */
    public String text(Object value) {
        return SettingValues.text(value);
    }

    /**
     * The platform's value.
     *
     * @throws IllegalStateException that names the configuration's key, if it is none of this setting's
     */
    public Object configured(String text) {
        try {
            // of mailFrom it is only shown, and no rule for businesses hangs on it
            return this == MAIL_FROM ? SettingValues.addressHere(text.strip()) : parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The configuration of " + configuration + " is wrong: " + text, e);
        }
    }
}
