package io.thermae.finance.invoice;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What documents are called: by their series, and their number in it. */
public final class DocumentNumberPolicy {

    /** The series of credit notes. */
    public static final String OF_CREDIT_NOTES = "CN";

    private static final String USUAL = "INV";

    private static final Pattern SERIES = Pattern.compile("[A-Z][A-Z0-9]{0,11}");

    private DocumentNumberPolicy() {}

    /** Whether invoices can have it: capitals and digits, and not that of credit notes. */
    static boolean isSeries(String series) {
        return SERIES.matcher(series).matches() && !series.equals(OF_CREDIT_NOTES);
    }

    /** The series of an invoice that says none. */
    static String seriesOf(@Nullable String wanted) {
        return wanted == null ? USUAL : wanted;
    }

    /** As it stands on the document: six digits, or more when those are used up. */
    public static String text(String series, long number) {
        return String.format(Locale.ROOT, "%s-%06d", series, number);
    }
}
