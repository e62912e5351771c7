package io.thermae.finance.api;

import java.util.Optional;

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
    /**
     * What masters were paid and have to give back. The line's dimension is the master as soon as a payroll says who, before that
     * the account from which it comes.
     */
    STAFF_RECEIVABLE("1250", AccountKind.ASSET),
    INVENTORY("1310", AccountKind.ASSET),
    /** The tax of what was bought, and what the state was paid beyond what it is owed. */
    TAXES_RECOVERABLE("1420", AccountKind.ASSET),
    /** What suppliers were paid beyond what they are owed. */
    SUPPLIER_ADVANCES("1710", AccountKind.ASSET),

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

    /** Whether what is posted to it is customers' money: owed to them, and so never less than nothing. */
    public boolean isOwedToCustomers() {
        return switch (this) {
            case DEPOSITS_HELD, GIFT_CARDS, PACKAGES, CUSTOMER_CREDIT -> true;
            default -> false;
        };
    }

    /**
     * The asset on which stands what is owed back of a liability: the state, suppliers and masters can owe something to the
     * business, too. The database moves it there when a transaction ends. Empty for all others.
     */
    public Optional<AccountRole> owedBackOn() {
        return switch (this) {
            case TAXES_PAYABLE -> Optional.of(TAXES_RECOVERABLE);
            case SUPPLIERS_PAYABLE -> Optional.of(SUPPLIER_ADVANCES);
            case COMMISSIONS_PAYABLE, TIPS_PAYABLE -> Optional.of(STAFF_RECEIVABLE);
            default -> Optional.empty();
        };
    }

    /** Whether what is on its account goes with it when another account takes it over: it is from there that it is taken. */
    public boolean isCarriedOver() {
        return isOwedToCustomers() || owedBackOn().isPresent() || this == STAFF_RECEIVABLE;
    }
}
