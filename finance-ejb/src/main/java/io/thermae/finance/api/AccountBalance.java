package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.util.UUID;

/**
 * What was posted to an account in one currency until some {@linkplain BooksAt time}.
 *
 * @param debit all debits, not below zero
 * @param credit all credits, not below zero
 * @param balance debits without credits
 */
public record AccountBalance(
        UUID accountId,
        String accountCode,
        String accountName,
        AccountKind kind,
        Money debit,
        Money credit,
        Money balance) {}
