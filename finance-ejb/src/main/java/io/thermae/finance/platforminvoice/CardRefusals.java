package io.thermae.finance.platforminvoice;

import io.thermae.finance.api.CardRefusal;
import io.thermae.finance.api.CardRefused;
import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Why the card that is kept was refused for invoices of the caller's business; the attempts are the payments'. */
@ApplicationScoped
public class CardRefusals {

    @Inject
    Sql sql;

    /** The last attempt of an invoice; not refused if what failed was not the card. */
    private record Attempt(UUID invoiceId, Optional<CardRefused> refused) {}

    /**
     * Of those whose last attempt was refused, by invoice. One that was paid since is not among them, nor one whose card is kept
     * no more; an attempt that has no answer yet hides nothing of the one before.
     */
    Map<UUID, CardRefused> of(Collection<UUID> invoices) {
        List<Attempt> attempts = invoices.isEmpty()
                ? List.of()
                : sql.query(
                        """
                        select a.*
                        from (select distinct on (p.invoice_id) p.invoice_id, p.attempt, p.created_at, p.failure, p.status,
                                     p.tenant_id, p.gateway, p.card
                              from finance.platform_payment p
                              join finance.platform_invoice i on i.tenant_id = p.tenant_id and i.id = p.invoice_id
                              where p.invoice_id = any (?) and p.attempt is not null and i.status = 'OPEN'
                                and p.status <> 'CREATED'
                              order by p.invoice_id, p.attempt desc) a
                        where a.failure is not null
                          and exists (select 1 from finance.platform_card c
                                      where c.tenant_id = a.tenant_id and c.status = 'KEPT'
                                        and c.gateway = a.gateway and c.reference = a.card)
                        """,
                        CardRefusals::attempt,
                        (Object) invoices.toArray(UUID[]::new));
        return attempts.stream()
                .filter(attempt -> attempt.refused().isPresent())
                .collect(Collectors.toMap(
                        Attempt::invoiceId, attempt -> attempt.refused().orElseThrow()));
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        int attempt = row.getInt("attempt");
        Instant at = Timestamps.of(row, "created_at");
        return new Attempt(
                row.getObject("invoice_id", UUID.class),
                CardRefusal.of(row.getString("failure"), OnlinePaymentStatus.valueOf(row.getString("status")))
                        .map(reason -> new CardRefused(reason, attempt, at)));
    }
}
