package io.thermae.web.visitor;

import io.thermae.kernel.Caches;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Stamp;
import io.thermae.kernel.TenantId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers about what a business shows to everybody: not at all where the visitor has the answer already (304), from memory
 * where this node has it, and with what lets others keep it for a while (RFC 9110, 13; RFC 9111).
 */
@RequestScoped
public class Freshness {

    /** Raised when the form of these answers changes: then nobody's copy is right any more. */
    private static final int FORM = 4;

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    @Inject
    Caches caches;

    @Inject
    HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "thermae.cache.public-max-age-seconds")
    int maxAge;

    private @Nullable Stamp stamp;

    /**
     * What is asked for, unless the visitor has it.
     *
     * @param loader reads it; called if this node does not have it
     */
    <T> T get(Caches.Name cache, TenantId business, Supplier<T> loader) {
        return caches.get(cache, business, asked(business), "public", loader);
    }

    /** The same for a page of a list. The first page of each length is kept: visitors choose cursors as they please. */
    <T> T page(Caches.Name cache, TenantId business, Portion portion, Supplier<T> loader) {
        Stamp now = asked(business);
        return portion.after() == null ? caches.get(cache, business, now, portion, loader) : loader.get();
    }

    private Stamp asked(TenantId business) {
        Stamp now = caches.stamp(business);
        stamp = now;
        if (isKnown(now)) {
            throw new WebApplicationException(
                    Response.status(Response.Status.NOT_MODIFIED).build());
        }
        return now;
    }

    /** Says how the answer may be kept, if it was one of these. */
    void describe(MultivaluedMap<String, Object> headers) {
        Stamp known = stamp;
        if (known != null) {
            headers.putSingle(HttpHeaders.ETAG, tag(known));
            headers.putSingle(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(known.changedAt()));
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=" + maxAge + ", must-revalidate");
        }
    }

    private boolean isKnown(Stamp now) {
        String tags = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            return Arrays.stream(tags.split(","))
                    .map(each -> each.strip().replaceFirst("^W/", ""))
                    .anyMatch(each -> each.equals("*") || ("W/" + each).equals(tag(now)));
        }
        Instant since = date(request.getHeader(HttpHeaders.IF_MODIFIED_SINCE));
        return since != null && !now.changedAt().truncatedTo(ChronoUnit.SECONDS).isAfter(since);
    }

    private static String tag(Stamp stamp) {
        return "W/\"" + FORM + "." + stamp.epoch() + "." + stamp.generation() + "\"";
    }

    /** A date that is none is not asked for (RFC 9110, 13.1.3). */
    private static @Nullable Instant date(@Nullable String header) {
        try {
            return header == null
                    ? null
                    : ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
