package io.thermae.engagement.event;

import io.thermae.engagement.template.Templates;
import io.thermae.kernel.Language;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.StaffReaders;
import io.thermae.tenancy.api.TenantStatus;
import io.thermae.tenancy.api.TenantView;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who answers for {@link Visits#BRANCH}: an owner who reads English, a manager who reads Kazakh, and one who reads Russian. */
final class Staff {

    static final UUID OWNER = new UUID(4, 1);
    static final UUID MANAGER = new UUID(4, 2);
    static final UUID OTHER_MANAGER = new UUID(4, 3);

    private static final StaffReaders READERS = new StaffReaders() {
        @Override
        public Optional<UUID> withEmail(String email) {
            throw new AssertionError("Nobody is looked for by his address");
        }

        @Override
        public List<UUID> owners() {
            throw new AssertionError("All are asked for at once");
        }

        @Override
        public List<UUID> managersOf(UUID branchId) {
            throw new AssertionError("All are asked for at once");
        }

        @Override
        public List<Reader> answeringFor(UUID branchId) {
            return branchId.equals(Visits.BRANCH)
                    ? List.of(
                            new Reader(OWNER, new Addressee("Aigul", "aigul@example.org", "en", null)),
                            new Reader(MANAGER, new Addressee("Marat", "marat@example.org", "kk", null)),
                            new Reader(OTHER_MANAGER, new Addressee("Irina", "irina@example.org", "ru", null)))
                    : List.of();
        }
    };

    private static final OwnBusiness BUSINESS = new OwnBusiness() {
        @Override
        public Optional<BusinessView> find() {
            return known();
        }

        @Override
        public Optional<BusinessView> known() {
            return Optional.of(new BusinessView(
                    new TenantId(new UUID(1, 1)),
                    "Spa & Co",
                    "spa",
                    TenantStatus.ACTIVE,
                    Language.EN,
                    "Asia/Almaty",
                    "KZT"));
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Almaty");
        }

        @Override
        public TenantView details() {
            throw new AssertionError("It takes its name only");
        }
    };

    private Staff() {}

    static RefundMails refundMails(Templates templates) {
        return new RefundMails(templates, READERS, BUSINESS);
    }
}
