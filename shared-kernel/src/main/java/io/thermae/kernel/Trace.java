package io.thermae.kernel;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A step of work that began with one request, wherever it goes on: in our queues, in mails, in others' systems (W3C Trace
 * Context).
 *
 * @param traceId of all steps, 32 hexadecimal digits
 * @param spanId of this step, 16 hexadecimal digits
 * @param sampled whether whoever began it records it
 */
public record Trace(String traceId, String spanId, boolean sampled) {

    /** Name of the header, and of the property of messages. */
    public static final String HEADER = "traceparent";

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);
    private static final int LONGEST = 200;

    /** The first step of a new trace. */
    public static Trace begin() {
        return of(UUID.randomUUID());
    }

    /** The first step of the trace that an id of our own stands for. */
    public static Trace of(UUID id) {
        return new Trace(id.toString().replace("-", ""), span(), false);
    }

    /** The step that a {@code traceparent} names; empty if it is none. */
    public static Optional<Trace> parse(@Nullable String traceparent) {
        if (traceparent == null || traceparent.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(traceparent);
        if (!matcher.matches()
                || matcher.group(1).equals("ff")
                || matcher.group(1).equals("00") && matcher.group(5) != null
                || matcher.group(2).equals(NO_TRACE)
                || matcher.group(3).equals(NO_SPAN)) {
            return Optional.empty();
        }
        boolean sampled = (Integer.parseInt(matcher.group(4), 16) & 1) == 1;
        return Optional.of(new Trace(matcher.group(2), matcher.group(3), sampled));
    }

    /** A further step of the same trace. */
    public Trace next() {
        return new Trace(traceId, span(), sampled);
    }

    /** The value of the header. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }

    private static String span() {
        // never zero, which would name no step
        return "%016x".formatted(ThreadLocalRandom.current().nextLong() | 1);
    }
}
