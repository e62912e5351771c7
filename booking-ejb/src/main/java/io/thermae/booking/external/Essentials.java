package io.thermae.booking.external;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import io.thermae.booking.api.CalendarFailure;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a file says when somebody is busy, written anew: no more than that is made into objects, which take many times the
 * room of the text. Lines are told apart by the very reader that the library of calendars uses, so it sees nothing else.
 */
final class Essentials implements VObjectDataListener {

    /** Lines and elements of lists that are kept; a large calendar of one person has a few ten thousand. */
    private static final int MOST_PIECES = 100_000;

    /** A calendar, a zone, its winter. To end a component is work that grows with how deep it is. */
    private static final int DEEPEST = 8;

    private static final int LONGEST_RULE = 4000;
    private static final int LONGEST_PARAMETER = 200;

    private static final Set<String> OF_A_CHANGE = Set.of("DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE");

    private static final Set<String> RULES = Set.of("RRULE", "EXRULE");
    private static final List<String> PARAMETERS = List.of("TZID", "VALUE", "RANGE", "FBTYPE");

    private static final Map<List<String>, Set<String>> KEPT = Map.of(
            List.of("VCALENDAR"),
            Set.of(),
            List.of("VCALENDAR", "VEVENT"),
            Set.of(
                    "UID",
                    "DTSTART",
                    "DTEND",
                    "DURATION",
                    "RRULE",
                    "EXRULE",
                    "RDATE",
                    "EXDATE",
                    "RECURRENCE-ID",
                    "TRANSP",
                    "STATUS",
                    "X-MICROSOFT-CDO-BUSYSTATUS"),
            List.of("VCALENDAR", "VFREEBUSY"),
            Set.of("FREEBUSY"),
            List.of("VCALENDAR", "VTIMEZONE"),
            Set.of("TZID"),
            List.of("VCALENDAR", "VTIMEZONE", "STANDARD"),
            OF_A_CHANGE,
            List.of("VCALENDAR", "VTIMEZONE", "DAYLIGHT"),
            OF_A_CHANGE);

    private final Budget budget;
    private final StringBuilder text = new StringBuilder();
    private int pieces;
    private @Nullable CalendarUnread refused;

    private Essentials(Budget budget) {
        this.budget = budget;
    }

    static String of(String file, Budget budget) throws CalendarUnread {
        Essentials essentials = new Essentials(budget);
        SyntaxRules rules = SyntaxRules.iCalendar();
        // as the library of calendars has it, where a file does not say its version
        rules.setDefaultSyntaxStyle(SyntaxStyle.NEW);
        try (VObjectReader reader = new VObjectReader(new StringReader(file), rules)) {
            reader.setCaretDecodingEnabled(false);
            reader.parse(essentials);
        } catch (IOException e) {
            throw new CalendarUnread(CalendarFailure.NOT_A_CALENDAR);
        }
        if (essentials.refused != null) {
            throw essentials.refused;
        }
        return essentials.text.toString();
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        List<String> path = new ArrayList<>(context.getParentComponents());
        path.add(name);
        if (path.size() > DEEPEST) {
            refuse(CalendarFailure.NOT_A_CALENDAR, context);
        } else if (KEPT.containsKey(path)) {
            write("BEGIN", Map.of(), name, context);
        }
    }

    @Override
    public void onComponentEnd(String name, Context context) {
        List<String> path = new ArrayList<>(context.getParentComponents());
        path.add(name);
        if (KEPT.containsKey(path)) {
            write("END", Map.of(), name, context);
        }
    }

    @Override
    public void onVersion(String value, Context context) {
        write("VERSION", Map.of(), value, context);
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        String name = property.getName().toUpperCase(Locale.ROOT);
        if (KEPT.getOrDefault(context.getParentComponents(), Set.of()).contains(name)) {
            if (RULES.contains(name) && property.getValue().length() > LONGEST_RULE) {
                refuse(CalendarFailure.TOO_MANY_EVENTS, context);
            } else {
                write(name, property.getParameters().getMap(), property.getValue(), context);
            }
        } else {
            goOn(context);
        }
    }

    @Override
    public void onWarning(
            Warning warning, @Nullable VObjectProperty property, @Nullable Exception thrown, Context context) {
        // a line that is none says nothing
        goOn(context);
    }

    private void write(String name, Map<String, List<String>> parameters, String value, Context context) {
        goOn(context);
        text.append(name);
        PARAMETERS.forEach(parameter -> append(parameter, parameters));
        text.append(':');
        pieces++;
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            pieces += each == ',' ? 1 : 0;
            // what was written as quoted-printable may be lines that the file does not have
            text.append(each == '\r' || each == '\n' ? ' ' : each);
        }
        text.append("\r\n");
        if (pieces > MOST_PIECES) {
            refuse(CalendarFailure.TOO_LARGE, context);
        }
    }

    private void append(String parameter, Map<String, List<String>> parameters) {
        List<String> values = parameters.getOrDefault(parameter, List.of());
        if (!values.isEmpty() && values.get(0).length() <= LONGEST_PARAMETER) {
            text.append(';')
                    .append(parameter)
                    .append("=\"")
                    .append(values.get(0).replace('"', ' '))
                    .append('"');
        }
    }

    private void goOn(Context context) {
        try {
            budget.goOn();
        } catch (CalendarUnread e) {
            refused = e;
            context.stop();
        }
    }

    private void refuse(CalendarFailure failure, Context context) {
        refused = new CalendarUnread(failure);
        context.stop();
    }
}
