package io.thermae.finance.giftcard;

import io.thermae.finance.api.GiftCardEntryKind;
import io.thermae.finance.api.GiftCardEntryView;
import io.thermae.finance.api.GiftCardStatus;
import io.thermae.finance.api.GiftCardView;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.kernel.Money;
import io.thermae.kernel.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Reads gift cards and what hangs on them. */
final class GiftCardRows {

    private GiftCardRows() {}

    static GiftCardView.Part part(ResultSet row) throws SQLException {
        return new GiftCardView.Part(
                PaymentMethod.valueOf(row.getString("method")),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("reference"));
    }

    static GiftCardView card(ResultSet row, LocalDate today) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        LocalDate expiresOn = row.getObject("expires_on", LocalDate.class);
        return new GiftCardView(
                row.getObject("id", UUID.class),
                row.getString("last_four"),
                GiftCardStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getObject("branch_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                new Money(row.getLong("value_minor"), currency),
                new Money(row.getLong("balance_minor"), currency),
                expiresOn,
                GiftCardPolicy.isExpired(expiresOn, today),
                row.getString("recipient"),
                row.getString("message"),
                List.of(),
                row.getObject("sold_on", LocalDate.class),
                Timestamps.of(row, "sold_at"),
                row.getObject("sold_by", UUID.class));
    }

    static GiftCardEntryView entry(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new GiftCardEntryView(
                row.getObject("id", UUID.class),
                GiftCardEntryKind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount_minor"), currency),
                new Money(row.getLong("balance_minor"), currency),
                row.getObject("payment_id", UUID.class),
                row.getObject("refund_id", UUID.class),
                row.getObject("done_on", LocalDate.class),
                Timestamps.of(row, "done_at"),
                row.getObject("done_by", UUID.class));
    }

    static GiftCardView withParts(GiftCardView card, List<GiftCardView.Part> parts) {
        return new GiftCardView(
                card.id(),
                card.lastFour(),
                card.status(),
                card.reason(),
                card.branchId(),
                card.customerId(),
                card.value(),
                card.balance(),
                card.expiresOn(),
                card.expired(),
                card.recipient(),
                card.message(),
                parts,
                card.soldOn(),
                card.soldAt(),
                card.soldBy());
    }
}
