package io.thermae.finance.payroll;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who shares a tip, by what each has served: what nobody has, nobody is paid. Amounts in minor units. */
final class TipPolicy {

    private TipPolicy() {}

    /**
     * A tip, less what was given back of it: now, and before the first payroll.
     *
     * @param counted by the payrolls before, for nobody
     */
    record Tip(UUID paymentId, long now, long before, long counted) {}

    /**
     * Who has served something that was paid together with a tip.
     *
     * @param weight what that came to
     * @param counted by the payrolls before, for him
     */
    record Server(UUID masterId, long weight, long counted) {}

    /** What is a master's, or nobody's, and was not counted, or was and is not his any more. All lines add up to the tip. */
    static List<EarnedLine> earn(Tip tip, List<Server> servers, Currency currency) {
        List<Long> weights = servers.stream().map(Server::weight).toList();
        List<Long> now = SharePolicy.shares(tip.now(), weights, currency);
        List<Long> before = SharePolicy.shares(tip.before(), weights, currency);
        List<EarnedLine> lines = new ArrayList<>();
        long nobodys = tip.now() - tip.before() - tip.counted();
        for (int i = 0; i < servers.size(); i++) {
            long his = now.get(i) - before.get(i);
            nobodys -= his;
            add(lines, tip, servers.get(i).masterId(), his - servers.get(i).counted());
        }
        add(lines, tip, null, nobodys);
        return lines;
    }

    private static void add(List<EarnedLine> lines, Tip tip, @Nullable UUID masterId, long more) {
        if (more != 0) {
            lines.add(EarnedLine.tip(masterId, tip.paymentId(), more));
        }
    }
}
