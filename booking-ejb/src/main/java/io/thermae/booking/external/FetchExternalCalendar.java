package io.thermae.booking.external;

import io.thermae.booking.api.CalendarFailure;
import io.thermae.kernel.CrossTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocketFactory;

/** Looks at a calendar elsewhere, on a thread of its own and without a transaction: others are slow, or do not answer. */
@Stateless
@PermitAll
@CrossTenant("Talks to others' servers, and reads no table")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FetchExternalCalendar {

    /** More than the largest calendar that is taken needs. */
    private static final Duration TO_READ = Duration.ofSeconds(15);

    private static final Logger LOG = Logger.getLogger(FetchExternalCalendar.class.getName());

    @Inject
    ExternalCalendarSettings settings;

    /** Never fails: a failure is an outcome. */
    @Asynchronous
    public Future<Look.Outcome> fetch(Look look) {
        try {
            return new AsyncResult<>(outcome(look));
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

    private Look.Outcome outcome(Look look) throws CalendarUnread {
        Map<String, String> headers = new HashMap<>();
        if (look.etag() != null) {
            headers.put("If-None-Match", look.etag());
        }
        if (look.modified() != null) {
            headers.put("If-Modified-Since", look.modified());
        }
        OutsideCall.Reply reply = new OutsideCall(
                        settings.urls(),
                        (SSLSocketFactory) SSLSocketFactory.getDefault(),
                        settings.maxBytes())
                .get(look.address(), headers, Deadline.in(settings.timeout()));
        if (reply.status() == HttpURLConnection.HTTP_NOT_MODIFIED) {
            if (headers.isEmpty()) {
                throw new CalendarUnread(CalendarFailure.REFUSED, reply.status());
            }
            return new Look.Unchanged();
        }
        return new Look.Read(BusyTimes.of(reply.body(), look.frame(), Deadline.in(TO_READ)), reply.etag(), reply.modified());
    }
}
