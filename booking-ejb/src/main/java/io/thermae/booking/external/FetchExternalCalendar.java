package io.thermae.booking.external;

import io.thermae.booking.api.CalendarFailure;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.outside.Deadline;
import io.thermae.kernel.outside.NoAnswer;
import io.thermae.kernel.outside.OutsideCall;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Looks at a calendar elsewhere, on a thread of its own and without a transaction: others are slow, or do not answer. */
@Stateless
@PermitAll
@CrossTenant("Talks to others' servers, and reads no table")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FetchExternalCalendar {

    /** One file is enough to fill some of the memory of a node; the next one waits as text. */
    private static final Semaphore READING = new Semaphore(1, true);

    /** More than the largest calendar that is taken needs. */
    private static final Duration TO_READ = Duration.ofSeconds(15);

    private static final Logger LOG = Logger.getLogger(FetchExternalCalendar.class.getName());
    private static final Pattern PLAIN = Pattern.compile("[ -~]{1,300}");

    @Inject
    ExternalCalendarSettings settings;

    /**
     * Never fails: a failure is an outcome.
     *
     * @param deadline after which nobody waits for it
     */
    @Asynchronous
    public Future<Look.Outcome> fetch(Look look, Deadline deadline) {
        try {
            return new AsyncResult<>(outcome(look, deadline));
        } catch (CalendarUnread e) {
            return new AsyncResult<>(new Look.Failed(e.failure(), e.httpStatus()));
        } catch (RuntimeException e) {
            // its message may tell the address
            LOG.log(Level.WARNING, "The calendar {0} could not be read: {1}", new Object[] {
                look.calendarId(), e.getClass().getName()
            });
            return new AsyncResult<>(new Look.Failed(CalendarFailure.NOT_A_CALENDAR, null));
        }
    }

    private Look.Outcome outcome(Look look, Deadline deadline) throws CalendarUnread {
        Map<String, String> tags = new HashMap<>();
        if (look.etag() != null) {
            tags.put("If-None-Match", look.etag());
        }
        if (look.modified() != null) {
            tags.put("If-Modified-Since", look.modified());
        }
        OutsideCall.Reply reply = call(look.address(), tags, deadline);
        return switch (reply.status()) {
            case HttpURLConnection.HTTP_OK ->
                new Look.Read(
                        read(reply.body(), look.frame(), deadline), kept(reply, "etag"), kept(reply, "last-modified"));
            case HttpURLConnection.HTTP_NOT_MODIFIED -> {
                if (tags.isEmpty()) {
                    throw new CalendarUnread(CalendarFailure.REFUSED, reply.status());
                }
                yield new Look.Unchanged();
            }
            default ->
                throw new CalendarUnread(CalendarFailure.REFUSED, reply.status() < 0 ? null : (Integer) reply.status());
        };
    }

    private OutsideCall.Reply call(URI address, Map<String, String> tags, Deadline deadline) throws CalendarUnread {
        Map<String, String> headers = new HashMap<>(tags);
        headers.put("Accept", "text/calendar, */*;q=0.1");
        try {
            return new OutsideCall(
                            settings.urls(), (SSLSocketFactory) SSLSocketFactory.getDefault(), settings.maxBytes())
                    .get(address, headers, deadline.orIn(settings.timeout()));
        } catch (NoAnswer e) {
            throw new CalendarUnread(CalendarFailure.valueOf(e.failure().name()));
        }
    }

    private static BusyTimes.Busy read(String body, BusyTimes.Frame frame, Deadline deadline) throws CalendarUnread {
        try {
            if (!READING.tryAcquire(deadline.nanosLeft(), TimeUnit.NANOSECONDS)) {
                throw new CalendarUnread(CalendarFailure.TOO_SLOW);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CalendarUnread(CalendarFailure.TOO_SLOW);
        }
        try {
            return BusyTimes.of(body, frame, deadline.orIn(TO_READ));
        } finally {
            READING.release();
        }
    }

    /** What is sent back at the next look, and stored until then. */
    private static @Nullable String kept(OutsideCall.Reply reply, String header) {
        return reply.header(header)
                .filter(value -> PLAIN.matcher(value).matches())
                .orElse(null);
    }
}
