package io.thermae.finance.order;

import io.thermae.booking.api.Masters;
import io.thermae.finance.api.CreditInvoice;
import io.thermae.finance.api.InvoiceDraft;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.Invoices;
import io.thermae.finance.api.OrderView;
import io.thermae.finance.api.Orders;
import io.thermae.finance.api.ProductView;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.Categories;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.Issue;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.product.StoredProducts;
import io.thermae.finance.reading.NoteSeen;
import io.thermae.finance.reading.Shown;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Portion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.Permission;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Sells products by invoices, and takes them back by credit notes. */
@Stateless
@PermitAll
@TenantTransaction
public class OrdersBean implements Orders {

    /** Orders show who owes. */
    private static final Shown<OrderView> ORDERS =
            new Shown<>("finance.product_order", "orders", OrderView::id, order -> order.invoice()
                    .customerId());

    @Inject
    StoredOrders stored;

    @Inject
    StoredProducts products;

    @Inject
    BranchScope scope;

    @Inject
    FinanceSettings settings;

    @Inject
    CurrentSession session;

    @Inject
    Masters masters;

    @Inject
    Invoices invoices;

    @Inject
    CreditInvoice creditInvoice;

    @Inject
    Categories categories;

    @Inject
    Issue issue;

    @Inject
    NoteSeen noteSeen;

    @Override
    public List<OrderView> list(Filter filter, Portion portion) {
        return noteSeen.all(ORDERS, stored.list(filter, portion));
    }

    @Override
    public OrderView get(UUID id) {
        return noteSeen.one(ORDERS, stored.get(id));
    }

    @Override
    public OrderView sell(Sale sale) {
        UUID branch = scope.choose(sale.branchId());
        List<Item> items = sale.items();
        Map<UUID, ProductView> sold =
                products.find(items.stream().map(Item::productId).distinct().toList());
        if (OrderPolicy.saysPrices(items, sold) && !session.may(Permission.SERVICES_MANAGE)) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
        List<InvoiceDraft.Line> lines = OrderPolicy.lines(items, sold, sellers(items), settings.currency());
        InvoiceView draft =
                invoices.draft(new InvoiceDraft(branch, sale.customerId(), null, null, null, sale.note(), lines));
        UUID id = stored.insert(draft.id());
        // the number is taken last
        issue.issue(draft, PostingPolicy.issued(draft, categories.of(draft)));
        return stored.get(id);
    }

    /** Those who are said and are masters of the business. */
    private Set<UUID> sellers(List<Item> items) {
        return masters.known(items.stream()
                .map(Item::sellerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    @Override
    public OrderView cancel(UUID id, String reason) {
        creditInvoice.credit(stored.get(id).invoice().id(), reason, null);
        return stored.get(id);
    }
}
