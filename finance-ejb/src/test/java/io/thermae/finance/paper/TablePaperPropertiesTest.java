package io.thermae.finance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.TableOnPaper;
import io.thermae.finance.api.TableOnPaper.Column;
import io.thermae.finance.api.TableOnPaper.Fact;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** Whatever a business and what it sells are called, the amounts are there, whole and to the cent. */
class TablePaperPropertiesTest {

    @Property(tries = 100)
    void anyAmountIsPrintedBesideAnyName(
            @ForAll @StringLength(max = 200) String business,
            @ForAll @StringLength(max = 200) String name,
            @ForAll long minor) {
        Money amount = new Money(minor, Currency.getInstance("KZT"));

        String text = ReadPdf.of(TablePaper.draw(new TableOnPaper(
                        Language.EN,
                        "Title",
                        List.of(new Fact(null, business), new Fact("Branches", name)),
                        List.of(new Column("Name", false), new Column("Net", true)),
                        List.of(Arrays.asList(name, amount)),
                        List.of(Arrays.asList("Total", amount)))))
                .text();

        assertThat(text).contains("Total " + written(amount.amount()), "1 / 1");
    }

    private static String written(BigDecimal amount) {
        NumberFormat format = NumberFormat.getInstance(Locale.ENGLISH);
        format.setMinimumFractionDigits(2);
        return (amount.signum() < 0 ? "-" : "") + "₸" + format.format(amount.abs());
    }
}
