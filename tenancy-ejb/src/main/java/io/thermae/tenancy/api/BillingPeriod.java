package io.thermae.tenancy.api;

/** For how long a plan is paid at once. */
public enum BillingPeriod {
    MONTHLY(1),
    YEARLY(12);

    private final int months;

    BillingPeriod(int months) {
        this.months = months;
    }

    /** How many months it has. */
    public int months() {
        return months;
    }
}
