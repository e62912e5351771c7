package io.thermae.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Businesses that are like another one in all that it has, under names and ids of their own. */
final class Copies {

    /** A business, as a visitor knows it. */
    record Business(String subdomain, String service) {}

    /**
     * For each table with rows of businesses the statement that copies them: an id becomes another that is made of it and of
     * the copy's number, so whatever points to a row points to its copy; and where its name is, the number follows it.
     */
    private static final String STATEMENTS =
            """
            select format('insert into %%s (%%s) select %%s from %%1$s t, generate_series(2, %2$d) n'
                              ' where t.tenant_id = ''%3$s'' order by n on conflict do nothing',
                          a.attrelid::regclass, string_agg(quote_ident(a.attname), ', ' order by a.attnum),
                          string_agg(case format_type(a.atttypid, null)
                                         when 'uuid' then format('md5(n || t.%%I::text)::uuid', a.attname)
                                         when 'uuid[]' then format('(select coalesce(array_agg(md5(n || e::text)::uuid order by o), ''{}'')'
                                                                   ' from unnest(t.%%I) with ordinality u (e, o))', a.attname)
                                         when 'text' then format('replace(t.%%I, ''%1$s'', ''%1$s'' || n)', a.attname)
                                         else format('t.%%I', a.attname) end, ', ' order by a.attnum))
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relkind = 'r' and c.relnamespace in ('tenancy'::regnamespace, 'booking'::regnamespace)
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
              and exists (select 1 from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')
            group by a.attrelid order by a.attrelid
            """;

    private Copies() {}

    /**
     * @param connection of the superuser, on which triggers rest
     * @param all of them together, the one that is copied included
     */
    static void write(Connection connection, Spa spa, int all) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(STATEMENTS.formatted(spa.subdomain(), all, spa.tenant()))) {
                while (rows.next()) {
                    statements.add(rows.getString(1));
                }
            }
            for (String copy : statements) {
                statement.executeUpdate(copy);
            }
        }
    }

    static long bookings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from booking.booking")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** All businesses there are. */
    static List<Business> all(Connection connection) throws SQLException {
        List<Business> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select d.name, s.id from tenancy.subdomain d join booking.service s using (tenant_id)");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(new Business(rows.getString(1), rows.getString(2)));
            }
        }
        return all;
    }
}
