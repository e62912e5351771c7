package io.thermae.engagement.preference;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.SecretTokens;
import java.lang.reflect.Proxy;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class UnsubscribeLinksTest {

    private static final String BEGIN = "https://thermae.example/api/v1/public/unsubscribe?token=";
    private static final TenantId SPA = new TenantId(new UUID(1, 1));
    private static final UUID CUSTOMER = new UUID(9, 9);

    /** Tokens that tell what they are for. */
    private static final class ReadableTokens implements SecretTokens {

        @Override
        public String tokenFor(String purpose, UUID id) {
            return purpose + "-" + id;
        }

        @Override
        public boolean matches(String purpose, UUID id, String token) {
            return tokenFor(purpose, id).equals(token);
        }
    }

    private static UnsubscribeLinks links() {
        CurrentCaller caller = new CurrentCaller();
        caller.enter(SPA);
        Config config = (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> "https://thermae.example/");
        return new UnsubscribeLinks(config, new ReadableTokens(), caller);
    }

    @Test
    void theLinkInATextIsTheOneInTheHeadersOfMails() {
        String link = links().ofMarketing(CUSTOMER);

        assertThat(link).startsWith(BEGIN);
        assertThat(links().headers("client-missed", CUSTOMER))
                .containsEntry("List-Unsubscribe", "<" + link + ">")
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    @Test
    void itEndsMarketingByMailAndByText() {
        UnsubscribeLinks.Read read = links().read(links().ofMarketing(CUSTOMER).substring(BEGIN.length()))
                .orElseThrow();

        assertThat(read.link().tenant()).isEqualTo(SPA);
        assertThat(read.link().id()).isEqualTo(CUSTOMER);
        assertThat(read.topic()).isEqualTo(NotificationTopic.MARKETING);
        assertThat(ChoicePolicy.waysOf(read.topic()))
                .containsExactlyInAnyOrder(
                        new Way(NotificationTopic.MARKETING, NotificationChannel.EMAIL),
                        new Way(NotificationTopic.MARKETING, NotificationChannel.SMS));
    }
}
