package io.thermae.finance.platformbooks;

import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.PlatformAccount;
import io.thermae.finance.api.PlatformAccountView;
import io.thermae.finance.api.PlatformBooks;
import io.thermae.finance.api.PlatformEntryView;
import io.thermae.finance.api.PlatformEvent;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the doors {@code platform_balances} and {@code platform_entries}. */
@Stateless
@PermitAll
@CrossTenant("The books are the platform's, for its administrators")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PlatformBooksBean implements PlatformBooks {

    @Inject
    Sql sql;

    /** An account, and a currency that was posted to it; null if none was. */
    private record Posted(PlatformAccountView account, PlatformAccountView.@Nullable Balance balance) {}

    /** An entry without its lines, and one of them. */
    private record Told(PlatformEntryView entry, PlatformEntryView.Line line) {}

    @Override
    public List<PlatformAccountView> accounts(LocalDate at) {
        Map<PlatformAccount, PlatformAccountView> accounts = new LinkedHashMap<>();
        Map<PlatformAccount, List<PlatformAccountView.Balance>> balances = new EnumMap<>(PlatformAccount.class);
        sql.query("select * from doors.platform_balances(?)", PlatformBooksBean::posted, at)
                .forEach(posted -> {
                    PlatformAccount account = posted.account().account();
                    accounts.put(account, posted.account());
                    List<PlatformAccountView.Balance> known =
                            balances.computeIfAbsent(account, each -> new ArrayList<>());
                    if (posted.balance() != null) {
                        known.add(posted.balance());
                    }
                });
        return accounts.values().stream()
                .map(account -> new PlatformAccountView(
                        account.account(),
                        account.code(),
                        account.name(),
                        account.kind(),
                        balances.getOrDefault(account.account(), List.of())))
                .toList();
    }

    @Override
    public List<PlatformEntryView> entries(@Nullable UUID documentId, Portion portion) {
        Map<UUID, List<Told>> entries = new LinkedHashMap<>();
        sql.query(
                        "select * from doors.platform_entries(?, ?, ?)",
                        PlatformBooksBean::told,
                        documentId,
                        portion.after(),
                        portion.limit())
                .forEach(told -> entries.computeIfAbsent(told.entry().id(), id -> new ArrayList<>())
                        .add(told));
        return entries.values().stream().map(PlatformBooksBean::whole).toList();
    }

    private static Posted posted(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Posted(
                new PlatformAccountView(
                        PlatformAccount.valueOf(row.getString("role")),
                        row.getString("code"),
                        row.getString("name"),
                        AccountKind.valueOf(row.getString("kind")),
                        List.of()),
                currency == null ? null : balance(row, Currency.getInstance(currency)));
    }

    private static PlatformAccountView.Balance balance(ResultSet row, Currency currency) throws SQLException {
        long debit = row.getLong("debit_minor");
        long credit = row.getLong("credit_minor");
        return new PlatformAccountView.Balance(
                new Money(debit, currency),
                new Money(credit, currency),
                new Money(Math.subtractExact(debit, credit), currency));
    }

    private static Told told(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Told(
                new PlatformEntryView(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        currency,
                        row.getObject("business_id", UUID.class),
                        row.getString("document_kind"),
                        row.getObject("document_id", UUID.class),
                        row.getObject("invoice_id", UUID.class),
                        PlatformEvent.valueOf(row.getString("event")),
                        row.getObject("reverses", UUID.class),
                        row.getObject("reversed_by", UUID.class),
                        row.getString("memo"),
                        row.getBoolean("carried_over"),
                        Timestamps.of(row, "posted_at"),
                        row.getObject("posted_by", UUID.class),
                        List.of()),
                new PlatformEntryView.Line(
                        PlatformAccount.valueOf(row.getString("role")),
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("plan_id", UUID.class),
                        new Money(row.getLong("minor_units"), Currency.getInstance(currency))));
    }

    private static PlatformEntryView whole(List<Told> lines) {
        PlatformEntryView entry = lines.get(0).entry();
        return new PlatformEntryView(
                entry.id(),
                entry.day(),
                entry.currency(),
                entry.businessId(),
                entry.documentKind(),
                entry.documentId(),
                entry.invoiceId(),
                entry.event(),
                entry.reverses(),
                entry.reversedBy(),
                entry.memo(),
                entry.carriedOver(),
                entry.postedAt(),
                entry.postedBy(),
                lines.stream().map(Told::line).toList());
    }
}
