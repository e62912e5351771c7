package io.thermae.booking.catalogue;

import io.thermae.booking.api.SpecialPrice;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The stored special prices of the open tenant's services. In plain SQL: JPA does not compare with what is null. */
@ApplicationScoped
public class StoredPrices {

    @Inject
    Sql sql;

    /** The prices of each service that has any, those of masters first. */
    Map<UUID, List<SpecialPrice>> of(Collection<UUID> services) {
        Map<UUID, List<SpecialPrice>> prices = new HashMap<>();
        sql.query(
                """
                select p.*, s.currency from booking.service_price p join booking.service s on s.id = p.service_id
                where p.service_id = any (?) order by p.master_id, p.branch_id
                """,
                row -> prices.computeIfAbsent(row.getObject("service_id", UUID.class), id -> new ArrayList<>())
                        .add(new SpecialPrice(
                                row.getObject("master_id", UUID.class),
                                row.getObject("branch_id", UUID.class),
                                new Money(
                                        row.getLong("price_minor"), Currency.getInstance(row.getString("currency"))))),
                (Object) services.toArray(UUID[]::new));
        return prices;
    }

    /** Replaces them; false if they were the same. */
    boolean replace(UUID service, List<SpecialPrice> prices) {
        List<SpecialPrice> before = of(List.of(service)).getOrDefault(service, List.of());
        if (new HashSet<>(before).equals(new HashSet<>(prices))) {
            return false;
        }
        sql.update("delete from booking.service_price where service_id = ?", service);
        for (SpecialPrice price : prices) {
            sql.update(
                    """
                    insert into booking.service_price (id, service_id, master_id, branch_id, price_minor)
                    values (?, ?, ?, ?, ?)
                    """,
                    Ids.next(),
                    service,
                    price.masterId(),
                    price.branchId(),
                    price.price().minorUnits());
        }
        return true;
    }
}
