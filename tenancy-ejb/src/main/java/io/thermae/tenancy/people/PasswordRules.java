package io.thermae.tenancy.people;

import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.credentials.PasswordPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Holds a person's new password against what a guesser knows: the person and the business. */
@ApplicationScoped
public class PasswordRules {

    @Inject
    Sql sql;

    /** @throws InvalidInput of the field if the password is too weak */
    void require(String field, String password, User user) {
        List<String> known = new ArrayList<>(user.names());
        sql.query(
                "select name, subdomain from tenancy.tenant",
                row -> known.add(row.getString(1)) && known.add(row.getString(2)));
        PasswordPolicy.violation(field, password, user.email(), known).ifPresent(violation -> {
            throw new InvalidInput(List.of(violation));
        });
    }
}
