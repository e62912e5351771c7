package io.thermae.web.visitor;

import io.thermae.booking.api.AnswerRequest.Asked;
import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.CancellationTerms;
import io.thermae.kernel.Language;
import io.thermae.web.text.Catalogue;
import io.thermae.web.text.HtmlPage;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/** What a client sees who was asked whether he comes and follows one of the links: which visit it is, and a button. */
final class AnswerPage {

    /** What he is about to say. */
    enum Answer {
        ATTENDANCE,
        ABSENCE;

        private String key(String what) {
            return name().toLowerCase(Locale.ROOT) + "." + what;
        }
    }

    private static final String FORM = """
            <form method="post"><button type="submit">%s</button></form>""";

    /** To the other answer, with the same token. */
    private static final String LINK = """
            <p><a href="absence?token=%s">%s</a></p>""";

    private AnswerPage() {}

    /**
     * A whole document. It posts to the address at which it is.
     *
     * @param token of the link
     */
    static String of(Answer answer, Asked asked, String businessName, String token, Language language, Instant now) {
        String said = said(answer, asked, now);
        boolean open = said.equals(answer.key("question")) || said.equals(answer.key("fee"));
        String rest = open ? FORM.formatted(HtmlPage.escaped(text(language, answer.key("button"), asked))) : "";
        if (open && answer == Answer.ATTENDANCE) {
            rest += LINK.formatted(
                    HtmlPage.escaped(token), HtmlPage.escaped(text(language, Answer.ABSENCE.key("button"), asked)));
        }
        return HtmlPage.of(language, businessName, businessName, text(language, said, asked), rest);
    }

    /** The key of what is said. */
    private static String said(Answer answer, Asked asked, Instant now) {
        BookingView booking = asked.booking();
        if (answer == Answer.ABSENCE && booking.status() == BookingStatus.CANCELLED) {
            return answer.key("done");
        }
        if (!booking.status().isAhead() || booking.heldUntil() != null) {
            return "attendance.over";
        }
        if (!asked.current()) {
            return "error.visit_changed";
        }
        if (answer == Answer.ATTENDANCE) {
            boolean said = booking.clientConfirmedAt() != null;
            return said ? answer.key("done") : answer.key("question");
        }
        CancellationTerms terms = booking.terms();
        if (terms == null) {
            return answer.key("question");
        }
        if (terms.noticeHours() > 0 && isWithin(terms.noticeHours(), booking, now)) {
            return answer.key("late");
        }
        boolean costs = terms.lateFeePercent() > 0 && isWithin(terms.freeHours(), booking, now);
        return costs ? answer.key("fee") : answer.key("question");
    }

    private static boolean isWithin(int hours, BookingView booking, Instant now) {
        return now.isAfter(booking.start().minus(Duration.ofHours(hours)));
    }

    private static String text(Language language, String key, Asked asked) {
        BookingView booking = asked.booking();
        CancellationTerms terms = booking.terms();
        String start = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(booking.start().atZone(booking.timeZone()));
        return Catalogue.text(
                language, key, Map.of("start", start, "percent", terms == null ? 0 : terms.lateFeePercent()));
    }
}
