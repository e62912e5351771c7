package io.thermae.web.message;

import io.thermae.engagement.api.Unsubscribe.Subscription;
import io.thermae.kernel.Language;
import io.thermae.web.text.Catalogue;
import io.thermae.web.text.HtmlPage;
import java.util.Locale;
import java.util.Map;

/** What a reader sees who follows the link in a mail: what it is about, and a button. Nothing happens before he presses it. */
final class UnsubscribePage {

    private static final String FORM =
            """
            <form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click">\
            <button type="submit">%s</button></form>""";

    private UnsubscribePage() {}

    /** A whole document. It posts to the address at which it is. */
    static String of(Subscription subscription, Language language) {
        String topic = subscription.topic().name().toLowerCase(Locale.ROOT);
        Map<String, Object> words = Map.of("business", subscription.businessName());
        String said = Catalogue.text(
                language, "unsubscribe." + topic + (subscription.subscribed() ? ".question" : ".done"), words);
        String title = Catalogue.text(language, "unsubscribe.title", Map.of());
        String form = subscription.subscribed() ? FORM.formatted(HtmlPage.escaped(title)) : "";
        return HtmlPage.of(language, title, subscription.businessName(), said, form);
    }
}
