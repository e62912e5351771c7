package io.thermae.booking.personal;

import io.thermae.booking.api.CustomerData;
import io.thermae.booking.api.FindCustomers;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Erasures;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.ClientContact;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.DataSubject;
import io.thermae.tenancy.api.ErasePerson;
import io.thermae.tenancy.api.ExportPerson;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Finds a customer's records, and has them exported or erased. */
@Stateless
@PermitAll
@TenantTransaction
public class CustomerDataBean implements CustomerData {

    private static final String OWN_REQUEST = "The client's own request";

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentSession session;

    @Inject
    Erasures erasures;

    @Inject
    FindCustomers findCustomers;

    @Inject
    CustomerRecords records;

    @Inject
    ExportPerson exportPerson;

    @Inject
    ErasePerson erasePerson;

    @Override
    public DataSubject export(UUID customerId) {
        caller.requireInPerson();
        if (findCustomers.get(customerId).erasedAt() != null) {
            throw new NotFound("customer");
        }
        return exportPerson.begin(records.ofCard(customerId));
    }

    @Override
    public DataSubject exportOwn() {
        return exportPerson.begin(records.ofContact(contact(), caller.userId()));
    }

    @Override
    public void erase(UUID customerId, String reason) {
        caller.requireInPerson();
        erasures.begin();
        boolean erased = sql.first(
                        "select erased_at is not null from booking.customer"
                                + " where id = ? and merged_into is null for update",
                        row -> row.getBoolean(1),
                        customerId)
                .orElseThrow(() -> new NotFound("customer"));
        if (erased) {
            return;
        }
        records.lock(records.ofCard(customerId));
        DataSubject person = records.ofCard(customerId);
        if (person.isToldBy(reason)) {
            throw new InvalidInput("reason", "tells_who");
        }
        erasePerson.erase(person, reason);
    }

    @Override
    public void eraseOwn() {
        erasures.begin();
        records.lock(records.ofContact(contact(), caller.userId()));
        // what was booked while the cards were waited for is found now
        erasePerson.erase(records.ofContact(contact(), caller.userId()), OWN_REQUEST);
    }

    private ClientContact contact() {
        return session.client().orElseThrow(() -> new IllegalStateException("No client calls"));
    }
}
