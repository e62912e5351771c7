package io.thermae.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.AnswerRequest.Asked;
import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.CancellationTerms;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.web.visitor.AnswerPage.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerPageTest {

    private static final Instant START = Instant.parse("2024-03-01T04:00:00Z");
    private static final CancellationTerms TERMS = new CancellationTerms(2, 24, 50, 100);
    private static final String FORM = "<form method=\"post\">";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Are you coming on March 1, 2024",
                "RU | Вы придёте? 1 марта 2024",
                "KK | Келесіз бе? 2024",
            })
    void asksInTheReadersLanguageAndOfTheBusinesssTime(Language language, String question) {
        String page = page(Answer.ATTENDANCE, BookingStatus.PENDING, null, true, language, 48);

        assertThat(page)
                .contains("<html lang=\"" + language.tag() + "\">", question, "9:00", FORM)
                .contains("&lt;b&gt;Spa&lt;/b&gt; &amp; Co", "<a href=\"absence?token=1.abc\">")
                .doesNotContain("<b>");
    }

    @Test
    void whoHasAnsweredIsThankedAndAskedNothing() {
        assertThat(page(Answer.ATTENDANCE, BookingStatus.CONFIRMED, START, true, Language.EN, 48))
                .contains("Thank you")
                .doesNotContain("<form", "<a ");
        assertThat(page(Answer.ABSENCE, BookingStatus.CANCELLED, null, false, Language.EN, 48))
                .contains("is cancelled")
                .doesNotContain("<form");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasMovedOrIsOverIsNotAnswered(Answer answer) {
        assertThat(page(answer, BookingStatus.CONFIRMED, null, false, Language.EN, 48))
                .contains("has been changed")
                .doesNotContain("<form");
        assertThat(page(answer, BookingStatus.COMPLETED, null, true, Language.EN, 48))
                .contains("nothing to answer")
                .doesNotContain("<form");
    }

    @ParameterizedTest
    @CsvSource({"48, Do you want to cancel, true", "23, It costs 50 %, true", "1, too late, false"})
    void saysWhatItCostsNotToCome(int hours, String words, boolean open) {
        String page = page(Answer.ABSENCE, BookingStatus.CONFIRMED, null, true, Language.EN, hours);

        assertThat(page).contains(words);
        assertThat(page.contains(FORM)).isEqualTo(open);
    }

    /** @param hours before the visit */
    private static String page(
            Answer answer,
            BookingStatus status,
            @Nullable Instant confirmed,
            boolean current,
            Language language,
            int hours) {
        Asked asked = new Asked(booking(status, confirmed), current);
        return AnswerPage.of(answer, asked, "<b>Spa</b> & Co", "1.abc", language, START.minus(Duration.ofHours(hours)));
    }

    private static BookingView booking(BookingStatus status, @Nullable Instant confirmed) {
        return new BookingView(
                new UUID(3, 1),
                "7KX4-9QM2",
                status,
                null,
                START,
                START.plusSeconds(3600),
                ZoneId.of("Asia/Almaty"),
                new UUID(4, 1),
                List.of(),
                new Money(1_500_000, Currency.getInstance("KZT")),
                new UUID(5, 1),
                "Dana",
                null,
                "+77011234567",
                null,
                null,
                TERMS,
                null,
                null,
                confirmed,
                null,
                null,
                null,
                false,
                false,
                4);
    }
}
