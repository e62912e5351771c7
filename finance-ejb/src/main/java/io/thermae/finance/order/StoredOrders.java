package io.thermae.finance.order;

import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.OrderView;
import io.thermae.finance.api.Orders.Filter;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.kernel.Ids;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The orders of the caller's tenant. */
@ApplicationScoped
public class StoredOrders {

    @Inject
    Sql sql;

    @Inject
    StoredInvoices invoices;

    @Inject
    BranchScope scope;

    private record Stored(UUID id, UUID invoiceId) {

        static Stored read(ResultSet row) throws SQLException {
            return new Stored(row.getObject("id", UUID.class), row.getObject("invoice_id", UUID.class));
        }
    }

    /** Adds one; gives its id. */
    UUID insert(UUID invoiceId) {
        UUID id = Ids.next();
        sql.update("insert into finance.product_order (id, invoice_id) values (?, ?)", id, invoiceId);
        return id;
    }

    /** The latest first; those that the caller sees. */
    List<OrderView> list(Filter filter, Portion portion) {
        UUID @Nullable [] branches = scope.confinedTo();
        List<Stored> found = sql.query(
                """
                select o.id, o.invoice_id
                from finance.product_order o join finance.invoice i on i.id = o.invoice_id
                where (?::uuid is null or o.id < ?) and (?::uuid[] is null or i.branch_id = any (?))
                  and (?::uuid is null or i.branch_id = ?) and (?::uuid is null or i.customer_id = ?)
                order by o.id desc limit ?
                """,
                Stored::read,
                portion.after(),
                portion.after(),
                branches,
                branches,
                filter.branchId(),
                filter.branchId(),
                filter.customerId(),
                filter.customerId(),
                portion.limit());
        Map<UUID, InvoiceView> its =
                invoices.find(found.stream().map(Stored::invoiceId).toList());
        return found.stream()
                .map(each -> new OrderView(each.id(), Objects.requireNonNull(its.get(each.invoiceId()))))
                .toList();
    }

    /** @throws NotFound if there is none that the caller sees */
    OrderView get(UUID id) {
        Stored order = sql.first("select id, invoice_id from finance.product_order where id = ?", Stored::read, id)
                .orElseThrow(StoredOrders::notFound);
        return invoices.find(order.invoiceId())
                .filter(invoice -> scope.sees(invoice.branchId()))
                .map(invoice -> new OrderView(id, invoice))
                .orElseThrow(StoredOrders::notFound);
    }

    private static NotFound notFound() {
        return new NotFound("order");
    }
}
