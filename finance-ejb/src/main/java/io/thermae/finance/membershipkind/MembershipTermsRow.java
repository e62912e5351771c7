package io.thermae.finance.membershipkind;

import io.thermae.finance.api.MembershipTerms;
import io.thermae.finance.api.MembershipUnit;
import io.thermae.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Reads terms, which what is offered and what has begun have in columns of the same names. */
public final class MembershipTermsRow {

    private MembershipTermsRow() {}

    /** @param minimumPeriods the column of the one thing that is called otherwise */
    public static MembershipTerms of(ResultSet row, String minimumPeriods) throws SQLException {
        return new MembershipTerms(
                row.getString("name"),
                MembershipUnit.valueOf(row.getString("unit")),
                new Money(row.getLong("price_minor"), Currency.getInstance(row.getString("currency"))),
                row.getObject("tax_rate_id", UUID.class),
                row.getInt("visits"),
                List.of((UUID[]) row.getArray("service_ids").getArray()),
                row.getInt("discount_percent"),
                row.getInt("notice_days"),
                row.getInt(minimumPeriods),
                row.getInt("grace_days"),
                List.of((UUID[]) row.getArray("branch_ids").getArray()),
                row.getBoolean("sends_invoices"));
    }
}
