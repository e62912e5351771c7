package io.thermae.engagement.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Friday, March 1, 2024, 9:00 AM – 10:30 AM (UTC+05:00)",
                "RU | пятница, 1 марта 2024 г., 09:00 – 10:30 (UTC+05:00)",
                "KK | 2024 ж. 1 наурыз, жұма, 09:00 – 10:30 (UTC+05:00)",
            })
    void a_span_is_said_in_the_readers_language(Language language, String said) {
        assertThat(new Wording(language, ALMATY)
                        .span(Instant.parse("2024-03-01T04:00:00Z"), Instant.parse("2024-03-01T05:30:00Z")))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Kazakhstan gave up its second zone: the same wall time, another offset
                "Asia/Almaty      | 2024-02-29T03:00:00Z | Thursday, February 29, 2024, 9:00 AM (UTC+06:00)",
                "Asia/Almaty      | 2024-03-01T04:00:00Z | Friday, March 1, 2024, 9:00 AM (UTC+05:00)",
                "Europe/Berlin    | 2026-03-28T08:00:00Z | Saturday, March 28, 2026, 9:00 AM (UTC+01:00)",
                "Europe/Berlin    | 2026-03-29T07:00:00Z | Sunday, March 29, 2026, 9:00 AM (UTC+02:00)",
                "Europe/Berlin    | 2026-10-25T08:00:00Z | Sunday, October 25, 2026, 9:00 AM (UTC+01:00)",
                "America/New_York | 2026-03-07T14:00:00Z | Saturday, March 7, 2026, 9:00 AM (UTC-05:00)",
                "America/New_York | 2026-03-08T13:00:00Z | Sunday, March 8, 2026, 9:00 AM (UTC-04:00)",
                "UTC              | 2026-03-08T13:00:00Z | Sunday, March 8, 2026, 1:00 PM (UTC)",
            })
    void nine_in_the_morning_is_nine_on_both_sides_of_a_change(String zone, Instant instant, String said) {
        assertThat(new Wording(Language.EN, ZoneId.of(zone)).moment(instant)).isEqualTo(said);
    }

    @Test
    void a_span_over_a_change_of_the_clocks_says_both_offsets() {
        assertThat(new Wording(Language.RU, BERLIN)
                        .span(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:15:00Z")))
                .isEqualTo("воскресенье, 25 октября 2026 г., 02:30 (UTC+02:00) – 02:15 (UTC+01:00)");
    }

    @Test
    void a_span_over_midnight_says_both_days() {
        assertThat(new Wording(Language.RU, ALMATY)
                        .span(Instant.parse("2026-05-01T18:30:00Z"), Instant.parse("2026-05-01T19:30:00Z")))
                .isEqualTo("пятница, 1 мая 2026 г., 23:30 – суббота, 2 мая 2026 г., 00:30 (UTC+05:00)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | KZT | 15000         | KZT 15,000.00",
                "RU | KZT | 15000         | 15 000,00 ₸",
                "KK | KZT | 15000         | 15 000,00 ₸",
                "EN | USD | 0.1           | $0.10",
                "RU | EUR | 1234.5        | 1 234,50 €",
                "EN | JPY | 1500          | ¥1,500",
                "KK | KWD | 1.234         | 1,234 KWD",
                "RU | KZT | 90071992547409.93 | 90 071 992 547 409,93 ₸",
            })
    void money_is_said_exactly_with_its_currency(Language language, String currency, BigDecimal amount, String said) {
        Money money = Money.of(amount, Currency.getInstance(currency));

        assertThat(new Wording(language, ALMATY).money(money).replaceAll("[\\u00A0\\u202F]", " "))
                .isEqualTo(said);
    }
}
