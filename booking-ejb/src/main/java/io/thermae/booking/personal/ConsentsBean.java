package io.thermae.booking.personal;

import io.thermae.booking.api.ConsentView;
import io.thermae.booking.api.ConsentView.Channel;
import io.thermae.booking.api.Consents;
import io.thermae.booking.api.FindCustomers;
import io.thermae.booking.customer.Customers;
import io.thermae.booking.personal.StoredConsents.Circumstances;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.ClientContact;
import io.thermae.tenancy.api.CurrentSession;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds and reads consents; a card that is about to get one is not erased meanwhile. */
@Stateless
@PermitAll
@TenantTransaction
public class ConsentsBean implements Consents {

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentSession session;

    @Inject
    Customers customers;

    @Inject
    FindCustomers findCustomers;

    @Inject
    StoredConsents stored;

    @Override
    public List<ConsentView> current(UUID customerId) {
        requireVisible(customerId);
        return stored.current(customerId);
    }

    @Override
    public List<ConsentView> history(UUID customerId, @Nullable UUID before, int limit) {
        requireVisible(customerId);
        return stored.history(customerId, before, limit);
    }

    @Override
    public ConsentView note(UUID customerId, Consent consent) {
        requireVisible(customerId);
        Customers.Customer customer = customers.get(customerId).customer();
        return stored.add(
                consent,
                new Circumstances(
                        customerId,
                        Channel.STAFF,
                        caller.userId(),
                        ConsentPolicy.evidenceOf(customer.email(), customer.phone()),
                        null));
    }

    @Override
    public UUID own() {
        ClientContact contact = contact();
        return sql.first(
                        "select coalesce(merged_into, id) from booking.customer"
                                + " where (email = ? or phone = ?) and erased_at is null"
                                + " order by created_at, id limit 1",
                        row -> row.getObject(1, UUID.class),
                        email(contact),
                        phone(contact))
                .orElseThrow(() -> new NotFound("customer"));
    }

    @Override
    public ConsentView sayOwn(Consent consent) {
        ClientContact contact = contact();
        UUID card = customers.get(own()).customer().id();
        return stored.add(
                consent,
                new Circumstances(
                        card, Channel.CLIENT, null, ConsentPolicy.evidenceOf(email(contact), phone(contact)), null));
    }

    @Override
    public void sayWith(UUID bookingId, List<Consent> consents) {
        if (consents.isEmpty()) {
            return;
        }
        Circumstances how = sql.first(
                        "select customer_id, client_email, client_phone from booking.booking where id = ?",
                        row -> new Circumstances(
                                row.getObject("customer_id", UUID.class),
                                Channel.BOOKING,
                                null,
                                ConsentPolicy.evidenceOf(row.getString("client_email"), row.getString("client_phone")),
                                bookingId),
                        bookingId)
                .orElseThrow(() -> new NotFound("booking"));
        consents.forEach(consent -> stored.add(consent, how));
    }

    /** A client asks for his own card, by {@link #own}; people of the business for those in their scope. */
    private void requireVisible(UUID customerId) {
        boolean erased = session.client().isEmpty()
                ? findCustomers.get(customerId).erasedAt() != null
                : !own().equals(customerId);
        if (erased) {
            throw new NotFound("customer");
        }
    }

    private ClientContact contact() {
        return session.client().orElseThrow(() -> new IllegalStateException("No client calls"));
    }

    private static @Nullable String email(ClientContact contact) {
        return contact.channel() == ClientContact.Channel.EMAIL ? contact.value() : null;
    }

    private static @Nullable String phone(ClientContact contact) {
        return contact.channel() == ClientContact.Channel.PHONE ? contact.value() : null;
    }
}
