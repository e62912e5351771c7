package io.thermae.engagement.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.kernel.Language;
import io.thermae.kernel.Texts;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How we word the titles of notices: a line of {@code notification/<language>.properties} for each kind. */
final class BuiltInTitles {

    /** What a business's own people are told of its own work, and of what they may do there. All else is what the platform tells, and is the platform's to word. */
    private static final Set<NotificationKind> OF_BUSINESS = EnumSet.of(
            NotificationKind.BOOKING_PLACED,
            NotificationKind.BOOKING_MOVED,
            NotificationKind.BOOKING_CANCELLED,
            NotificationKind.BOOKING_CONFIRMED,
            NotificationKind.TIME_OFF_ASKED,
            NotificationKind.TIME_OFF_APPROVED,
            NotificationKind.TIME_OFF_REFUSED,
            NotificationKind.WEBHOOK_PAUSED,
            NotificationKind.REFUND_FAILED,
            NotificationKind.PERMISSION_ASKED,
            NotificationKind.PERMISSION_GRANTED,
            NotificationKind.PERMISSION_REFUSED);

    private static final Texts TEXTS = Texts.beside(BuiltInTitles.class, "/notification/*.properties");

    private static final Map<String, Template> COMPILED = new ConcurrentHashMap<>();

    private BuiltInTitles() {}

    /** Whether a business may word it. */
    static boolean isOfBusiness(NotificationKind kind) {
        return OF_BUSINESS.contains(kind);
    }

    /**
     * The template of a kind's title.
     *
     * @param kind for example {@code booking-placed-notice}
     */
    static String source(String kind, Language language) {
        return TEXTS.text(language, kind);
    }

    /** The title, on one line. */
    static String write(NotificationKind kind, Language language, NoticeWords words) {
        String id = KindPolicy.ofNotice(kind);
        return Plain.line(COMPILED.computeIfAbsent(id + "/" + language.tag(), each -> compile(source(id, language)))
                .execute(words));
    }

    /** An unnumbered one says nothing in the number's place: it is better than no notice at all. */
    private static Template compile(String source) {
        return Mustache.compiler().escapeHTML(false).nullValue("").compile(source);
    }
}
