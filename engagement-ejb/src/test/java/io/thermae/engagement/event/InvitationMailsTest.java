package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.Templates;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.UserInvited;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationMailsTest {

    private static final UUID INVITATION = new UUID(3, 4);

    private final InvitationMails mails = new InvitationMails(new Templates(), Visits.sender());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | MANAGER | as a manager      | Sunday, March 1, 2026, 9:00 AM (UTC)",
                "EN | MASTER  | as a master       | Sunday, March 1, 2026, 9:00 AM (UTC)",
                "RU | MASTER  | в роли мастера    | воскресенье, 1 марта 2026 г., 09:00 (UTC)",
                "RU | OWNER   | в роли владельца  | воскресенье, 1 марта 2026 г., 09:00 (UTC)",
                "KK | MANAGER | менеджер ретінде  | 2026 ж. 1 наурыз, жексенбі, 09:00 (UTC)",
            })
    void an_invited_person_gets_the_link_the_code_and_the_time_limit(
            Language language, String role, String asWhat, String until) {
        Addressee invitee = new Addressee("Dana", "dana@example.org", language.tag(), null);
        UserInvited event = new UserInvited(INVITATION, "Spa", role, invitee, Instant.parse("2026-03-01T09:00:00Z"));

        Mail mail = mails.invited(event).get(0);

        assertThat(mail.kind()).isEqualTo("user-invited");
        assertThat(mail.senderName()).isEqualTo("Spa");
        assertThat(mail.content().subject()).contains("Spa");
        assertThat(mail.content().text())
                .contains(asWhat, until, ": token-accept-invitation\n")
                .contains("http://localhost:8080/api/v1/auth/invitations/" + INVITATION
                        + "?token=token-accept-invitation");
        assertThat(mail.content().html()).contains("<code>token-accept-invitation</code>");
        assertThat(mail.appointment()).isNull();
    }
}
