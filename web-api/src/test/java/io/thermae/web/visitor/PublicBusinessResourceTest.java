package io.thermae.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Caches;
import io.thermae.kernel.Language;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.TenantStatus;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is kept under a stamp was read after it. */
class PublicBusinessResourceTest {

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private BusinessView inDatabase = named("Before");

    @Test
    void aBusinessThatIsRenamedMeanwhileIsNotKeptUnderItsOldName() {
        PublicBusinessResource resource = new PublicBusinessResource();
        resource.publicBusiness = new PublicBusiness() {
            @Override
            BusinessView enterPage(String subdomain) {
                return inDatabase;
            }

            @Override
            BusinessView entered() {
                return inDatabase;
            }
        };
        resource.freshness = new Freshness() {
            @Override
            <T> T get(Caches.Name cache, TenantId business, Supplier<T> loader) {
                // the owner is here before the stamp is read
                inDatabase = named("After");
                return loader.get();
            }
        };
        resource.branches = (Branches) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Branches.class}, (proxy, method, arguments) -> List.of());

        assertThat(resource.business("spa").name()).isEqualTo("After");
    }

    private BusinessView named(String name) {
        return new BusinessView(tenant, name, "spa", TenantStatus.ACTIVE, Language.EN, "UTC", "KZT");
    }
}
