package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.Templates;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.BusinessActivated;
import io.thermae.tenancy.api.BusinessApproved;
import io.thermae.tenancy.api.BusinessClosed;
import io.thermae.tenancy.api.BusinessClosing;
import io.thermae.tenancy.api.BusinessKeptOpen;
import io.thermae.tenancy.api.BusinessReactivated;
import io.thermae.tenancy.api.BusinessRegistered;
import io.thermae.tenancy.api.BusinessRejected;
import io.thermae.tenancy.api.BusinessSuspended;
import io.thermae.tenancy.api.BusinessTrialEnding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BusinessMailsTest {

    private static final UUID TENANT = new UUID(1, 2);
    private static final Instant END = Instant.parse("2024-03-15T06:30:00Z");

    private final BusinessMails mails = new BusinessMails(new Templates(), Visits.sender());

    @ParameterizedTest
    @EnumSource
    void an_owner_is_told_how_the_registration_goes(Language language) {
        Addressee owner = new Addressee("Kamila", "kamila@example.org", language.tag(), null);

        Mail registered = mails.registered(new BusinessRegistered(TENANT, "Spa", "spa", owner))
                .get(0);
        Mail approved = mails.approved(new BusinessApproved(TENANT, "Spa", "spa", END, "Asia/Almaty", owner))
                .get(0);
        Mail rejected = mails.rejected(new BusinessRejected(TENANT, "Spa", "Wrong\naddress", owner))
                .get(0);

        assertThat(registered.kind()).isEqualTo("business-registered");
        assertThat(registered.content().text()).contains("Kamila", "Spa", "http://spa.thermae.example:8080");
        assertThat(approved.kind()).isEqualTo("business-approved");
        assertThat(approved.content().text())
                .contains("Kamila", "Spa", "http://spa.thermae.example:8080", "2024", "11:30");
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

    @ParameterizedTest
    @EnumSource
    void an_owner_is_told_each_further_step(Language language) {
        Addressee owner = new Addressee("Kamila", "kamila@example.org", language.tag(), null);
        String zone = "Asia/Almaty";
        Map<String, List<Mail>> steps = Map.of(
                "business-trial-ending", mails.trialEnding(new BusinessTrialEnding(TENANT, "Spa", END, zone, owner)),
                "business-activated", mails.activated(new BusinessActivated(TENANT, "Spa", owner)),
                "business-suspended", mails.suspended(new BusinessSuspended(TENANT, "Spa", "No\nanswer", owner)),
                "business-reactivated", mails.reactivated(new BusinessReactivated(TENANT, "Spa", "spa", owner)),
                "business-closing", mails.closing(new BusinessClosing(TENANT, "Spa", END, zone, owner)),
                "business-kept-open", mails.keptOpen(new BusinessKeptOpen(TENANT, "Spa", owner)),
                "business-closed", mails.closed(new BusinessClosed(TENANT, "Spa", owner)));

        steps.forEach((kind, sent) -> {
            assertThat(sent).hasSize(1);
            Mail mail = sent.get(0);
            assertThat(mail.kind()).isEqualTo(kind);
            assertThat(mail.content().subject()).contains("Spa");
            assertThat(mail.content().text()).contains("Kamila", "Spa").doesNotContain("{{");
        });
        assertThat(text(steps, "business-trial-ending")).contains("11:30");
        assertThat(text(steps, "business-closing")).contains("11:30");
        assertThat(text(steps, "business-suspended")).contains("No\nanswer");
        assertThat(text(steps, "business-reactivated")).contains("http://spa.thermae.example:8080");
    }

    private static String text(Map<String, List<Mail>> mails, String kind) {
        return Objects.requireNonNull(mails.get(kind)).get(0).content().text();
    }

    @Test
    void a_trial_that_has_ended_suspends_without_a_reason() {
        Addressee owner = new Addressee("Kamila", "kamila@example.org", "en", null);

        Mail mail = mails.suspended(new BusinessSuspended(TENANT, "Spa", null, owner))
                .get(0);

        assertThat(mail.content().text()).contains("The trial has ended").doesNotContain("Reason");
    }

    @Test
    void an_approval_from_before_trials_had_an_end_can_be_told() {
        Addressee owner = new Addressee("Kamila", "kamila@example.org", "en", null);

        Mail mail = mails.approved(new BusinessApproved(TENANT, "Spa", "spa", null, null, owner))
                .get(0);

        assertThat(mail.content().text()).doesNotContain("trial");
    }
}
