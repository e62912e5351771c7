package io.thermae.tenancy.api;

/** What people may do beyond what their role lets them see; the texts are in {@link PermissionTexts}. */
public enum Permission {
    BOOKINGS_READ_BRANCH,
    BOOKINGS_MANAGE_BRANCH,
    BOOKINGS_MANAGE_OWN,
    FEES_WAIVE,
    BOOKINGS_OVERBOOK,
    CUSTOMERS_READ,
    CUSTOMERS_MANAGE,
    SERVICES_MANAGE,
    MASTERS_MANAGE,
    SCHEDULE_OWN_MANAGE,
    TIME_OFF_OWN,
    BRANCHES_MANAGE,
    PEOPLE_READ,
    REPORTS_READ,
    WEBHOOKS_MANAGE,
    FINANCE_VIEW,
    FINANCE_POST,
    PAYMENTS_TAKE,
    PAYMENTS_REFUND,
    EXPENSES_RECORD,
    EXPENSES_APPROVE,
    PAYROLL_MANAGE,
    MESSAGES_READ,
    MESSAGES_MANAGE
}
