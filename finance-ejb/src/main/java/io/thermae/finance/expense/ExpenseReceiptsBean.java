package io.thermae.finance.expense;

import io.thermae.finance.api.ExpenseReceipts;
import io.thermae.finance.api.ExpenseStatus;
import io.thermae.finance.api.ExpenseView;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;

/** Keeps the receipts of expenses. What has been submitted is decided on as it is: nobody changes its file after that. */
@Stateless
@PermitAll
@TenantTransaction
public class ExpenseReceiptsBean implements ExpenseReceipts {

    @Inject
    StoredExpenses expenses;

    @Inject
    StoredReceipts receipts;

    @Inject
    ExpectedVersion expected;

    @Override
    public Receipt get(UUID expenseId) {
        expenses.get(expenseId);
        return receipts.find(expenseId).orElseThrow(() -> new NotFound("receipt"));
    }

    @Override
    public ExpenseView put(UUID expenseId, byte[] content) {
        ExpenseView expense = lock(expenseId);
        ExpensePolicy.require(
                expense.receiptType() == null
                        ? EnumSet.complementOf(EnumSet.of(ExpenseStatus.VOIDED))
                        : ExpensePolicy.EDITABLE,
                expense.status());
        if (content.length > MOST_BYTES) {
            throw new RuleBroken(ErrorCode.PAYLOAD_TOO_LARGE, Map.of("maxBytes", MOST_BYTES));
        }
        String type =
                ReceiptTypePolicy.typeOf(content).orElseThrow(() -> new RuleBroken(ErrorCode.UNSUPPORTED_MEDIA_TYPE));
        receipts.put(expenseId, new Receipt(type, content));
        return expenses.get(expenseId);
    }

    @Override
    public void remove(UUID expenseId) {
        ExpensePolicy.require(ExpensePolicy.EDITABLE, lock(expenseId).status());
        if (!receipts.remove(expenseId)) {
            throw new NotFound("receipt");
        }
    }

    private ExpenseView lock(UUID expenseId) {
        ExpenseView expense = expenses.lock(expenseId);
        expected.require(expense.version());
        return expense;
    }
}
