package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks customers up: an owner sees all, a manager who has booked in his branches or whose card was made there, a master who
 * has booked with him.
 */
@Local
public interface FindCustomers {

    /** @throws io.thermae.kernel.NotFound if there is none that the caller may see */
    CustomerView get(UUID customerId);

    /** Customers in the order in which they came, or in which they match; not those who were erased. */
    List<CustomerView> list(Filter filter);

    /**
     * Which customers.
     *
     * @param words with which words of the name or the e-mail address begin, or parts of the telephone number, in whichever
     *     order; whose name begins with the first one comes first. null for all
     * @param tag that they have, in lower case; null for all
     * @param after the last customer of the page before; null for the first page
     * @param limit at most so many
     */
    record Filter(@Nullable String words, @Nullable String tag, @Nullable UUID after, int limit) {}
}
