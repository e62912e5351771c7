package io.thermae.finance.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.payroll.TipPolicy.Server;
import io.thermae.finance.payroll.TipPolicy.Tip;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Of a tip nothing is lost and nothing counted twice, whoever has served what it was paid with. */
class TipPolicyPropertiesTest {

    private static final Currency KZT = Currency.getInstance("KZT");
    private static final UUID PAYMENT = new UUID(1, 1);
    private static final UUID AIGERIM = new UUID(2, 0);

    @Property
    void allLinesAddUpToWhatIsLeftOfTheTip(
            @ForAll @LongRange(max = 1_000_000) long now,
            @ForAll @LongRange(max = 1_000_000) long before,
            @ForAll @Size(max = 5) List<@LongRange(max = 1_000_000) Long> weights) {
        List<EarnedLine> lines = TipPolicy.earn(new Tip(PAYMENT, now, before, 0), servers(weights), KZT);

        assertThat(lines.stream().mapToLong(EarnedLine::tip).sum()).isEqualTo(now - before);
        boolean isSomebodys = weights.stream().anyMatch(weight -> weight > 0);
        assertThat(lines).allMatch(line -> (line.masterId() != null) == isSomebodys);
    }

    @Property
    void whatWasCountedForNobodyAndIsAMastersNowIsTakenFromNobody(
            @ForAll @LongRange(min = 1, max = 1_000_000) long tip) {
        List<EarnedLine> lines = TipPolicy.earn(new Tip(PAYMENT, tip, 0, tip), List.of(new Server(AIGERIM, 1, 0)), KZT);

        assertThat(lines).containsExactly(EarnedLine.tip(AIGERIM, PAYMENT, tip), EarnedLine.tip(null, PAYMENT, -tip));
    }

    @Example
    void whatWasCountedIsNotCountedAgain() {
        assertThat(TipPolicy.earn(new Tip(PAYMENT, 100, 0, 100), List.of(), KZT))
                .isEmpty();
        assertThat(TipPolicy.earn(new Tip(PAYMENT, 100, 0, 0), List.of(new Server(AIGERIM, 1, 100)), KZT))
                .isEmpty();
    }

    private static List<Server> servers(List<Long> weights) {
        return IntStream.range(0, weights.size())
                .mapToObj(i -> new Server(new UUID(2, i), weights.get(i), 0))
                .toList();
    }
}
