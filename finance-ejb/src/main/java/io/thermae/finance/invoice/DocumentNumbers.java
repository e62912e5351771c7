package io.thermae.finance.invoice;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Numbers of documents, without gaps. A database sequence would leave one for each transaction that fails. Here whoever takes a
 * number holds the row of its series until his transaction ends: the next one waits, and is given the same number again if it
 * failed.
 */
@ApplicationScoped
public class DocumentNumbers {

    @Inject
    Sql sql;

    /** The next number of a series. Taken last, so that others wait for as short as can be. */
    long next(String series) {
        return sql.query(
                        """
                        insert into finance.document_series as s (series, last) values (?, 1)
                        on conflict (tenant_id, series) do update set last = s.last + 1
                        returning last
                        """,
                        row -> row.getLong(1),
                        series)
                .get(0);
    }
}
