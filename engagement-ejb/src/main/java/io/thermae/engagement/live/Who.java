package io.thermae.engagement.live;

import io.thermae.engagement.api.LiveNotifications.Person;
import io.thermae.kernel.TenantId;
import java.util.UUID;

/** A person, wherever and however often he listens. */
public record Who(TenantId tenant, UUID userId) {

    static Who of(Person person) {
        return new Who(person.tenant(), person.userId());
    }
}
