package io.thermae.finance.api;

/** Why cash comes into a drawer or goes out of it. */
public enum DrawerMovementKind {
    PAYMENT(true, false),
    REFUND(false, false),
    GIFT_CARD_SALE(true, false),
    GIFT_CARD_RETURN(false, false),
    EXPENSE(false, false),
    /** Of an expense that was voided. */
    EXPENSE_RETURN(true, false),
    PAYROLL(false, false),
    /** Change from the bank, for example. */
    CASH_IN(true, true),
    /** What is brought to the safe, for example. */
    CASH_OUT(false, true);

    private final boolean comes;
    private final boolean byHand;

    DrawerMovementKind(boolean comes, boolean byHand) {
        this.comes = comes;
        this.byHand = byHand;
    }

    /** Whether cash comes; else it goes. */
    public boolean comes() {
        return comes;
    }

    /** Whether no document tells of it, and somebody has to say why. */
    public boolean isByHand() {
        return byHand;
    }
}
