package io.thermae.web.payroll;

import io.thermae.finance.api.PayrollLineKind;
import io.thermae.finance.api.PayrollLineView;
import io.thermae.finance.api.PayrollRunView;
import io.thermae.finance.api.PayrollRunView.Statement;
import io.thermae.finance.api.TableOnPaper;
import io.thermae.finance.api.TableOnPaper.Column;
import io.thermae.finance.api.TableOnPaper.Days;
import io.thermae.finance.api.TableOnPaper.Fact;
import io.thermae.finance.api.TableOnPaper.Percentage;
import io.thermae.kernel.Money;
import io.thermae.web.paper.Letterhead;
import io.thermae.web.paper.TableWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A payroll as it is handed out: to a master line by line, to whoever pays master by master. */
final class PayrollPaper {

    private static final String UNKNOWN = "\u2014";

    private final PayrollRunView run;
    private final Map<UUID, String> names;
    private final Letterhead letterhead;
    private final TableWords words;

    /** @param names of masters */
    PayrollPaper(PayrollRunView run, Map<UUID, String> names, Letterhead letterhead) {
        this.run = run;
        this.names = names;
        this.letterhead = letterhead;
        this.words = TableWords.in(letterhead.language());
    }

    /** What is counted for a master, payment by payment, and what he is paid. */
    TableOnPaper statement(UUID masterId, List<PayrollLineView> lines) {
        return table(
                "statement",
                List.of(new Fact(words.of("name-master"), name(masterId))),
                List.of(
                        text("line"),
                        text("invoice"),
                        text("description"),
                        number("base"),
                        number("percent"),
                        number("commission"),
                        number("tip"),
                        number("payable")),
                lines.stream().map(this::line).toList(),
                lines.isEmpty() ? List.of() : totals(lines));
    }

    /** What each master is paid, and what of tips nobody is. */
    TableOnPaper summary() {
        List<Statement> statements = run.statements().stream()
                .sorted(Comparator.comparing((Statement each) -> name(each.masterId()))
                        .thenComparing(Statement::masterId))
                .toList();
        return table(
                "payroll",
                List.of(),
                List.of(
                        text("name-master"),
                        number("base"),
                        number("commission"),
                        number("tip"),
                        number("carried"),
                        number("payable"),
                        number("to-be-paid")),
                Stream.concat(statements.stream().map(this::master), nobody().stream())
                        .toList(),
                statements.isEmpty() && nobody().isEmpty() ? List.of() : List.of(sums(statements)));
    }

    private TableOnPaper table(
            String title,
            List<Fact> first,
            List<Column> columns,
            List<List<@Nullable Object>> rows,
            List<List<@Nullable Object>> totals) {
        List<Fact> facts = new ArrayList<>(first);
        facts.add(new Fact(words.of("period"), new Days(run.from(), run.to().minusDays(1))));
        facts.add(new Fact(words.of("status"), words.of("status." + run.status())));
        return new TableOnPaper(
                letterhead.language(), words.of(title), letterhead.around(facts), columns, rows, totals);
    }

    private Column text(String key) {
        return new Column(words.of(key), false);
    }

    private Column number(String key) {
        return new Column(words.of(key), true);
    }

    private String name(UUID masterId) {
        return names.getOrDefault(masterId, UNKNOWN);
    }

    private List<@Nullable Object> line(PayrollLineView line) {
        Integer rate = line.rate();
        boolean ofInvoice = line.kind() == PayrollLineKind.SERVICE || line.kind() == PayrollLineKind.PRODUCT;
        return row(
                words.of("line." + line.kind()),
                line.invoiceNumber(),
                line.description(),
                ofInvoice ? line.base() : null,
                rate == null ? null : new Percentage(rate),
                line.commission(),
                line.tip(),
                line.commission().plus(line.tip()));
    }

    /** The sums, and what becomes of what they come to. */
    private List<List<@Nullable Object>> totals(List<PayrollLineView> lines) {
        Money total = sum(lines, PayrollLineView::commission).plus(sum(lines, PayrollLineView::tip));
        List<@Nullable Object> sums = row(
                words.of("sum"),
                null,
                null,
                sum(lines, PayrollLineView::base),
                null,
                sum(lines, PayrollLineView::commission),
                sum(lines, PayrollLineView::tip),
                total);
        String becomes = total.minorUnits() < 0 ? words.of("to-be-carried") : words.of("to-be-paid");
        return List.of(sums, row(becomes, null, null, null, null, null, null, total));
    }

    private List<@Nullable Object> master(Statement statement) {
        return row(
                name(statement.masterId()),
                statement.revenue(),
                statement.commission(),
                statement.tips(),
                statement.carried(),
                statement.total(),
                paid(statement));
    }

    /** No row if no tip is nobody's. */
    private List<List<@Nullable Object>> nobody() {
        Money tips = run.unassignedTips();
        Money nothing = Money.zero(tips.currency());
        return tips.minorUnits() == 0
                ? List.of()
                : List.of(row(words.of("no-master"), nothing, nothing, tips, nothing, tips, nothing));
    }

    /** Of who is short of something, nothing. */
    private static Money paid(Statement statement) {
        Money total = statement.total();
        return total.minorUnits() < 0 ? Money.zero(total.currency()) : total;
    }

    private List<@Nullable Object> sums(List<Statement> statements) {
        return row(
                words.of("sum"),
                sum(statements, Statement::revenue),
                sum(statements, Statement::commission),
                sum(statements, Statement::tips).plus(run.unassignedTips()),
                sum(statements, Statement::carried),
                sum(statements, Statement::total).plus(run.unassignedTips()),
                run.total());
    }

    private <T> Money sum(List<T> all, Function<T, Money> what) {
        Stream<Money> parts = all.stream().map(what);
        return parts.reduce(Money.zero(run.total().currency()), Money::plus);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
