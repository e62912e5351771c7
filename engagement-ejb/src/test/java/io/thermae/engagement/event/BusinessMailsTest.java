package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.Templates;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.BusinessApproved;
import io.thermae.tenancy.api.BusinessRegistered;
import io.thermae.tenancy.api.BusinessRejected;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BusinessMailsTest {

    private static final UUID TENANT = new UUID(1, 2);

    private final BusinessMails mails = new BusinessMails(new Templates(), Visits.sender());

    @ParameterizedTest
    @EnumSource
    void an_owner_is_told_how_the_registration_goes(Language language) {
        Addressee owner = new Addressee("Kamila", "kamila@example.org", language.tag());

        Mail registered = mails.registered(new BusinessRegistered(TENANT, "Spa", "spa", owner))
                .get(0);
        Mail approved = mails.approved(new BusinessApproved(TENANT, "Spa", "spa", owner))
                .get(0);
        Mail rejected = mails.rejected(new BusinessRejected(TENANT, "Spa", "Wrong\naddress", owner))
                .get(0);

        assertThat(registered.kind()).isEqualTo("business-registered");
        assertThat(registered.content().text()).contains("Kamila", "Spa", "http://spa.thermae.example:8080");
        assertThat(approved.kind()).isEqualTo("business-approved");
        assertThat(approved.content().text()).contains("Kamila", "Spa", "http://spa.thermae.example:8080");
        assertThat(rejected.kind()).isEqualTo("business-rejected");
        assertThat(rejected.content().text()).contains("Kamila", "Spa", "Wrong\naddress");
        assertThat(new Mail[] {registered, approved, rejected}).allSatisfy(mail -> {
            assertThat(mail.recipient()).isEqualTo("kamila@example.org");
            assertThat(mail.language()).isEqualTo(language);
            assertThat(mail.senderName()).isEqualTo("Thermae");
            assertThat(mail.addresseeId()).isEqualTo(TENANT);
            assertThat(mail.appointment()).isNull();
        });
    }
}
