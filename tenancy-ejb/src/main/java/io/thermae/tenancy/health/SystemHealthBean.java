package io.thermae.tenancy.health;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.SystemCheck;
import io.thermae.tenancy.api.SystemHealth;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Shows {@link Findings}. */
@Stateless
@PermitAll
@CrossTenant("Looks after the platform")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SystemHealthBean implements SystemHealth {

    @Inject
    @Any
    Instance<SystemCheck> checks;

    @Inject
    Findings findings;

    @Override
    public List<String> names() {
        return checks.stream().map(SystemCheck::name).sorted().toList();
    }

    @Override
    public List<CheckView> checks() {
        return findings.all();
    }

    @Override
    public Optional<CheckView> check(String name) {
        return findings.of(name);
    }
}
