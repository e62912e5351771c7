package io.thermae.booking.external;

import io.thermae.kernel.UrlPolicy;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people give as the address of a calendar: programs say webcal where https is meant. */
public final class CalendarAddressPolicy {

    private static final Pattern WEBCAL = Pattern.compile("^(?:webcals?|https):", Pattern.CASE_INSENSITIVE);

    private CalendarAddressPolicy() {}

    /** The address that is called; empty if it is none. */
    public static Optional<URI> read(String text, UrlPolicy urls) {
        Matcher scheme = WEBCAL.matcher(text.strip());
        return urls.callable(scheme.find() ? scheme.replaceFirst("https:") : text.strip());
    }
}
