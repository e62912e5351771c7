package io.thermae.finance.api;

/** By what the business itself pays. */
public enum ExpenseMethod {
    CASH(AccountRole.CASH),
    BANK_TRANSFER(AccountRole.BANK),
    /** The business's own card, by which its bank pays. */
    CARD(AccountRole.BANK);

    private final AccountRole role;

    ExpenseMethod(AccountRole role) {
        this.role = role;
    }

    /** The role of the account that the money leaves. */
    public AccountRole role() {
        return role;
    }
}
