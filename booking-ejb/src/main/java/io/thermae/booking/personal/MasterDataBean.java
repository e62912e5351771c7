package io.thermae.booking.personal;

import io.thermae.booking.api.MasterData;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Erasures;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.DataSubject;
import io.thermae.tenancy.api.ErasePerson;
import io.thermae.tenancy.api.ExportPerson;
import io.thermae.tenancy.api.UserData;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a master's card; of who signs in as one tenancy knows more. */
@Stateless
@PermitAll
@TenantTransaction
public class MasterDataBean implements MasterData {

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    Erasures erasures;

    @Inject
    UserData userData;

    @Inject
    ExportPerson exportPerson;

    @Inject
    ErasePerson erasePerson;

    private record Card(DataSubject person, @Nullable UUID userId, boolean archived, boolean erased) {}

    @Override
    public DataSubject export(UUID masterId) {
        caller.requireInPerson();
        Card card = card(masterId, "");
        if (card.erased()) {
            throw new NotFound("master");
        }
        return card.userId() == null ? exportPerson.begin(card.person()) : userData.colleague(card.userId());
    }

    @Override
    public void erase(UUID masterId, String reason) {
        caller.requireInPerson();
        erasures.begin();
        Card card = card(masterId, " for update");
        if (card.userId() != null) {
            userData.erase(card.userId(), reason);
        } else if (!card.erased()) {
            eraseCard(card, reason);
        }
    }

    private void eraseCard(Card card, String reason) {
        if (!card.archived()) {
            throw new RuleBroken(ErrorCode.STILL_ACTIVE);
        }
        if (card.person().isToldBy(reason)) {
            throw new InvalidInput("reason", "tells_who");
        }
        erasePerson.erase(card.person(), reason);
    }

    private Card card(UUID masterId, String lock) {
        return sql.first("select * from booking.master where id = ?" + lock, MasterDataBean::card, masterId)
                .orElseThrow(() -> new NotFound("master"));
    }

    private static Card card(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Set<String> contacts = Stream.of(row.getString("email"), row.getString("phone"))
                .filter(Objects::nonNull)
                .map(contact -> contact.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new Card(
                new DataSubject(
                        DataSubject.Kind.MASTER,
                        id,
                        Set.of(id),
                        contacts,
                        Set.of(row.getString("first_name") + " " + row.getString("last_name"))),
                row.getObject("user_id", UUID.class),
                row.getBoolean("archived"),
                row.getObject("erased_at") != null);
    }
}
