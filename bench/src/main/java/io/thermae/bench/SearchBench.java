package io.thermae.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Customers found as one types, among a million of 1,001 businesses, one of which has 200,000: over HTTP, letter by letter.
 * Prints what an answer takes, and how that compares to looking at all cards of the same business in the same database.
 */
public final class SearchBench {

    private static final int SMALL_ONES = 1000;
    private static final int OF_SMALL = 800;
    private static final int OF_LARGE = 200_000;
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 400;
    private static final int SEQUENTIAL = 20;

    private static final String FIRST =
            "{Айгүл,Дана,Әлия,Мадина,Ержан,Нұрсұлтан,Анна,Ольга,Пётр,Сергей,Алёна,Иван,Gulnara,Aliya,Timur,Зарина,Қайрат,Өмір,"
                    + "Салтанат,Жанар,Асель,Виктор,Мария,Руслан,Алихан,Алина,Альмира,Камила}";
    private static final String LAST =
            "{Ахмет,Серік,Иван,Петр,Бек,Нур,Смаг,Кузнец,Тулеген,Omar,Zhakup,Ким,Жұма,Сапар,Ермек,Есен,Кайр,Абдра,Мухам,Сад}";

    /** As many for a business as are asked for. */
    private static final String CUSTOMERS =
            """
            insert into booking.customer (tenant_id, id, name, email, phone, language, created_at)
            select ?, gen_random_uuid(),
                   (?::text[])[1 + (random() * 27)::int] || ' ' || (?::text[])[1 + (random() * 19)::int]
                       || chr(1072 + (random() * 31)::int) || chr(1072 + (random() * 31)::int) || 'ов',
                   substr(md5(g::text || random()), 1, 8) || '@mail.example', '+77' || lpad((random() * 999999999)::bigint::text, 9, '0'),
                   'ru', now()
            from generate_series(1, ?) g
            """;

    private static final String[] TYPED = {
        "алихан сер",
        "Aliya",
        "дана",
        "жанар ах",
        "нурсултан",
        "ольга кузнец",
        "gulnara om",
        "8 701 2",
        "4567",
        "+7 705 12 34",
    };

    private SearchBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        try (BenchServer server = BenchServer.start(Map.of("thermae.tenants.auto-approve", "true"))) {
            Spa large = Spa.open(server.port(), "large", 0);
            Spa small = Spa.open(server.port(), "small", 0);
            try (Connection connection =
                    server.backends().database().asSuperuser().getConnection()) {
                fill(connection, large, small);
            }
            for (Spa spa : List.of(large, small)) {
                compare(server, spa);
            }
        }
    }

    private static void fill(Connection connection, Spa large, Spa small) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(CUSTOMERS)) {
            Filling.of(connection, List.of("booking.customer"), () -> {
                for (int i = 0; i < SMALL_ONES; i++) {
                    insert(insert, i == 0 ? small.tenant() : new UUID(7L << 12, i), OF_SMALL);
                }
                insert(insert, large.tenant(), OF_LARGE);
            });
        }
    }

    private static void insert(PreparedStatement insert, UUID tenant, int number) throws SQLException {
        insert.setObject(1, tenant);
        insert.setString(2, FIRST);
        insert.setString(3, LAST);
        insert.setInt(4, number);
        insert.executeUpdate();
    }

    private static void compare(BenchServer server, Spa spa) throws SQLException {
        List<String> typed = new ArrayList<>();
        for (String words : TYPED) {
            for (int length = 2; length <= words.length(); length++) {
                if (words.substring(0, length)
                                .codePoints()
                                .filter(Character::isLetterOrDigit)
                                .count()
                        >= 2) {
                    typed.add(words.substring(0, length));
                }
            }
        }
        double[] found = overHttp(server.port(), spa, typed);
        double[] sequential = sequentially(server, spa, typed);
        System.out.printf(
                "%-6s found by the index: p50 %7.2f ms, p99 %7.2f ms   all cards looked at: p50 %7.2f ms   ratio of p50 %.3f%n",
                spa.subdomain(),
                at(found, 0.5),
                at(found, 0.99),
                at(sequential, 0.5),
                at(found, 0.5) / at(sequential, 0.5));
    }

    private static double[] overHttp(int port, Spa spa, List<String> typed) {
        Random random = new Random(7);
        double[] millis = new double[ROUNDS];
        try (Line line = new Line(port)) {
            String owner = spa.owner(line);
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                String words = typed.get(random.nextInt(typed.size()));
                long started = System.nanoTime();
                Line.Reply reply =
                        line.get("/customers?limit=20&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), owner);
                if (reply.status() != 200) {
                    throw new IllegalStateException(reply.toString());
                }
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - started) / 1e6;
                }
            }
        }
        return millis;
    }

    /** The same condition under row-level security, which keeps the index from being used. */
    private static double[] sequentially(BenchServer server, Spa spa, List<String> typed) throws SQLException {
        double[] millis = new double[SEQUENTIAL];
        try (Connection connection = server.backends().database().asApp().getConnection();
                PreparedStatement open = connection.prepareStatement("select set_config('thermae.tenant', ?, true)");
                PreparedStatement look = connection.prepareStatement(
                        "select id from booking.customer where search like '% ' || booking.searchable(?) || '%'"
                                + " order by search collate \"C\" limit 20")) {
            connection.setAutoCommit(false);
            open.setString(1, spa.tenant().toString());
            open.executeQuery().close();
            for (int i = 0; i < SEQUENTIAL; i++) {
                look.setString(1, typed.get(i * typed.size() / SEQUENTIAL));
                long started = System.nanoTime();
                try (ResultSet rows = look.executeQuery()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
                millis[i] = (System.nanoTime() - started) / 1e6;
            }
            connection.rollback();
        }
        return millis;
    }

    private static double at(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }
}
