package io.thermae.finance.api;

/**
 * What the rules post to. In each business a role is played by one account: one that the platform makes at first use, or
 * another of the same kind that the owner has chosen. The defaults' names are {@code accounts_<language>.properties}.
 */
public enum AccountRole {
    CASH("1010", AccountKind.ASSET),
    BANK("1030", AccountKind.ASSET),
    /** Paid by card at the till, and on its way from the card's acquirer to the bank. */
    CARD_CLEARING("1040", AccountKind.ASSET),
    /** Paid on the web, and on its way from the payment gateway to the bank. */
    GATEWAY_CLEARING("1050", AccountKind.ASSET),
    RECEIVABLES("1210", AccountKind.ASSET),
    INVENTORY("1310", AccountKind.ASSET),

    TAXES_PAYABLE("3110", AccountKind.LIABILITY),
    SUPPLIERS_PAYABLE("3310", AccountKind.LIABILITY),
    COMMISSIONS_PAYABLE("3350", AccountKind.LIABILITY),
    TIPS_PAYABLE("3360", AccountKind.LIABILITY),
    /** Paid for visits to come. */
    DEPOSITS_HELD("3510", AccountKind.LIABILITY),
    GIFT_CARDS("3520", AccountKind.LIABILITY),
    PACKAGES("3530", AccountKind.LIABILITY),
    /** What customers have to their credit. */
    CUSTOMER_CREDIT("3540", AccountKind.LIABILITY),

    OPENING_EQUITY("5010", AccountKind.EQUITY),

    /** The line's dimension is the category of services. */
    REVENUE("6010", AccountKind.REVENUE),
    /** Of what is sold over the desk. The line's dimension is the product's category. */
    PRODUCT_REVENUE("6015", AccountKind.REVENUE),
    /** For what was cancelled late, and for who did not come. */
    FEE_REVENUE("6020", AccountKind.REVENUE),
    /** Takes from revenue: its lines are debits. */
    DISCOUNTS("6030", AccountKind.REVENUE),
    ROUNDING("6040", AccountKind.REVENUE),

    COST_OF_GOODS("7010", AccountKind.EXPENSE),
    EXPENSES("7210", AccountKind.EXPENSE),
    COMMISSION_EXPENSE("7220", AccountKind.EXPENSE),
    /** What acquirers and gateways keep for themselves. */
    PROCESSING_FEES("7310", AccountKind.EXPENSE),
    WRITE_OFFS("7410", AccountKind.EXPENSE),
    /** What is in the till beyond what should be there is a credit, what is missing a debit. */
    CASH_OVER_SHORT("7420", AccountKind.EXPENSE);

    private final String code;
    private final AccountKind kind;

    AccountRole(String code, AccountKind kind) {
        this.code = code;
        this.kind = kind;
    }

    /** The number of its default account. */
    public String code() {
        return code;
    }

    /** The kind that every account has which plays it. */
    public AccountKind kind() {
        return kind;
    }

    /**
     * Whether what is posted to it is customers' money: owed to them, and so never less than nothing. The state, suppliers and
     * masters can owe something to the business, too.
     */
    public boolean isOwedToCustomers() {
        return switch (this) {
            case DEPOSITS_HELD, GIFT_CARDS, PACKAGES, CUSTOMER_CREDIT -> true;
            default -> false;
        };
    }
}
