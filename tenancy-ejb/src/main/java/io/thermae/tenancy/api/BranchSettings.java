package io.thermae.tenancy.api;

import io.thermae.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The settings as they are in force in a branch; each is described by its {@link Setting}.
 *
 * @param bookingLeadMinutes minutes
 * @param bookingHorizonDays days
 * @param cancellationNoticeHours hours
 * @param freeCancellationHours hours
 * @param lateCancellationFeePercent percent of the visit's price
 * @param noShowFeePercent percent of the visit's price
 * @param holdMinutes minutes
 * @param waitlistOfferMinutes minutes
 * @param slotGridMinutes minutes
 * @param confirmationRequestHours hours; 0 for none
 */
public record BranchSettings(
        int bookingLeadMinutes,
        int bookingHorizonDays,
        int cancellationNoticeHours,
        int freeCancellationHours,
        int lateCancellationFeePercent,
        int noShowFeePercent,
        int holdMinutes,
        int waitlistOfferMinutes,
        int slotGridMinutes,
        boolean autoConfirm,
        MasterChoice masterChoice,
        ReminderTimes reminderTimes,
        int confirmationRequestHours,
        QuietHours quietHours,
        Language defaultLanguage) {

    /** The settings by their values; all of them have one. */
    public static BranchSettings of(Map<Setting, Object> values) {
        return new BranchSettings(
                number(values, Setting.BOOKING_LEAD_MINUTES),
                number(values, Setting.BOOKING_HORIZON_DAYS),
                number(values, Setting.CANCELLATION_NOTICE_HOURS),
                number(values, Setting.FREE_CANCELLATION_HOURS),
                number(values, Setting.LATE_CANCELLATION_FEE_PERCENT),
                number(values, Setting.NO_SHOW_FEE_PERCENT),
                number(values, Setting.HOLD_MINUTES),
                number(values, Setting.WAITLIST_OFFER_MINUTES),
                number(values, Setting.SLOT_GRID_MINUTES),
                (Boolean) value(values, Setting.AUTO_CONFIRM),
                MasterChoice.valueOf((String) value(values, Setting.MASTER_CHOICE)),
                ReminderTimes.of((List<?>) value(values, Setting.REMINDER_MINUTES)),
                number(values, Setting.CONFIRMATION_REQUEST_HOURS),
                QuietHours.parse((String) value(values, Setting.QUIET_HOURS)),
                Language.ofTag((String) value(values, Setting.DEFAULT_LANGUAGE)).orElse(Language.EN));
    }

    private static int number(Map<Setting, Object> values, Setting setting) {
        return (Integer) value(values, setting);
    }

    private static Object value(Map<Setting, Object> values, Setting setting) {
        return Objects.requireNonNull(values.get(setting), setting.key());
    }
}
