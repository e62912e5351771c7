package io.thermae.finance.platforminvoice;

import io.thermae.finance.api.CardRefusal;
import io.thermae.finance.api.CardRefused;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Why the card that is kept was refused for invoices of the caller's business; the attempts are the payments'. */
@ApplicationScoped
public class CardRefusals {

    @Inject
    Sql sql;

    /** The last attempt of an invoice. */
    private record Attempt(UUID invoiceId, CardRefused refused) {}

    /** Of those whose last attempt was refused, by invoice; one that was paid since is not among them. */
    Map<UUID, CardRefused> of(Collection<UUID> invoices) {
        List<Attempt> refused = invoices.isEmpty()
                ? List.of()
                : sql.query(
                        """
                        select a.*
                        from (select distinct on (p.invoice_id) p.invoice_id, p.attempt, p.created_at, p.failure
                              from finance.platform_payment p
                              join finance.platform_invoice i on i.tenant_id = p.tenant_id and i.id = p.invoice_id
                              where p.invoice_id = any (?) and p.attempt is not null and i.status = 'OPEN'
                              order by p.invoice_id, p.attempt desc) a
                        where a.failure is not null
                        """,
                        CardRefusals::attempt,
                        (Object) invoices.toArray(UUID[]::new));
        return refused.stream().collect(Collectors.toMap(Attempt::invoiceId, Attempt::refused));
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getObject("invoice_id", UUID.class),
                new CardRefused(
                        CardRefusal.of(row.getString("failure")).orElseThrow(),
                        row.getInt("attempt"),
                        Timestamps.of(row, "created_at")));
    }
}
