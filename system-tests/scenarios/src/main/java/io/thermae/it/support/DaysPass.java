package io.thermae.it.support;

/** Moves a business into the past. */
public final class DaysPass {

    private DaysPass() {}

    /** All that was done was done some days ago. */
    public static void of(Platform platform, Business spa, int days) {
        platform.database()
                .change(
                        """
                        do $$
                        declare
                            mine constant uuid := '%1$s';
                        begin
                            perform set_config('session_replication_role', 'replica', true);
                            update finance.invoice set issued_on = issued_on - %2$d, due_on = due_on - %2$d,
                                written_off_on = written_off_on - %2$d where tenant_id = mine;
                            update finance.invoice_paid set day = day - %2$d where tenant_id = mine;
                            update finance.payment set taken_on = taken_on - %2$d where tenant_id = mine;
                            update finance.refund set refunded_on = refunded_on - %2$d where tenant_id = mine;
                            update platform.audit_entry set at = at - (select max(o.at) from platform.audit_entry o
                                                                       where o.tenant_id = mine)
                                + timestamp '%4$s 22:00' at time zone '%3$s' where tenant_id = mine;
                            update finance.gift_card set sold_on = sold_on - %2$d where tenant_id = mine;
                            update finance.journal_entry set day = day - %2$d where tenant_id = mine;
                            update finance.journal_line set day = day - %2$d where tenant_id = mine;
                            update finance.account_balance set day = day - %2$d where tenant_id = mine;
                        end
                        $$
                        """
                                .formatted(
                                        spa.tenantId(),
                                        days,
                                        spa.zone(),
                                        Platform.today(spa.zone()).minusDays(days)));
    }
}
