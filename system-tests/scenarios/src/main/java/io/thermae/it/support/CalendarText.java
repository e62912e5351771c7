package io.thermae.it.support;

import java.util.List;
import java.util.regex.Pattern;

/** An iCalendar text (RFC 5545) as another program would read it: unfolded lines, properties with parameters. */
public final class CalendarText {

    private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]");
    private static final Pattern LINE = Pattern.compile("\r?\n");

    private final String text;
    private final List<String> lines;

    CalendarText(String text) {
        this.text = text;
        this.lines = List.of(LINE.split(FOLD.matcher(text).replaceAll("")));
    }

    public String method() {
        return property("METHOD");
    }

    public String uid() {
        return property("UID");
    }

    public int sequence() {
        return Integer.parseInt(property("SEQUENCE"));
    }

    /** The start with its parameters, as {@code TZID=Asia/Almaty:20240304T100000}. */
    public String start() {
        return inEvent("DTSTART");
    }

    public String status() {
        return property("STATUS");
    }

    /**
     * The value of the only property of a name, whatever its parameters.
     *
     * @throws AssertionError if it is not there
     */
    public String property(String name) {
        return line(lines, name).replaceFirst("^[^:]*:", "");
    }

    private String inEvent(String name) {
        int from = lines.indexOf("BEGIN:VEVENT");
        return line(lines.subList(from, lines.size()), name).substring(name.length() + 1);
    }

    private String line(List<String> among, String name) {
        return among.stream()
                .filter(line -> line.startsWith(name + ":") || line.startsWith(name + ";"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + " in\n" + text));
    }

    @Override
    public String toString() {
        return text;
    }
}
