package io.thermae.web.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.api.Unsubscribe.Subscription;
import io.thermae.kernel.Language;
import io.thermae.web.text.HtmlPage;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnsubscribePageTest {

    private static final MediaType HTML = new MediaType("text", "html");
    private static final MediaType JSON = new MediaType("application", "json");
    private static final MediaType ANYTHING = new MediaType();

    @Test
    void isForBrowsers() {
        assertThat(HtmlPage.isWanted(List.of(HTML, new MediaType("application", "xml"), ANYTHING)))
                .isTrue();
        assertThat(HtmlPage.isWanted(List.of(HTML))).isTrue();
    }

    @Test
    void isNotForWhoTakesAnything() {
        assertThat(HtmlPage.isWanted(List.of(ANYTHING))).isFalse();
        assertThat(HtmlPage.isWanted(List.of(JSON, HTML))).isFalse();
        assertThat(HtmlPage.isWanted(List.of())).isFalse();
    }

    @Test
    void namesTheBusinessAndNothingThatItWrites() {
        String page =
                UnsubscribePage.of(new Subscription("<b>Spa</b> & Co", NotificationTopic.REMINDERS, true), Language.EN);

        assertThat(page)
                .contains("&lt;b&gt;Spa&lt;/b&gt; &amp; Co", "<form method=\"post\">")
                .doesNotContain("<b>");
    }
}
