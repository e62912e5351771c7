package io.thermae.web.customer;

import io.thermae.booking.api.CustomerView;
import io.thermae.web.json.Times;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's card; of one who was erased nothing but that. */
public record CustomerJson(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate birthDate,
        String language,
        @Nullable UUID branchId,
        List<UUID> preferredMasterIds,
        List<String> tags,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime blockedAt,
        @Nullable String blockReason,
        @Nullable OffsetDateTime erasedAt,
        long version) {

    static CustomerJson of(CustomerView customer, ZoneId zone) {
        return new CustomerJson(
                customer.id(),
                customer.name(),
                customer.email(),
                customer.phone(),
                customer.birthDate(),
                customer.language(),
                customer.branchId(),
                customer.preferredMasterIds(),
                customer.tags(),
                Times.at(customer.createdAt(), zone),
                Times.orNull(customer.blockedAt(), zone),
                customer.blockReason(),
                Times.orNull(customer.erasedAt(), zone),
                customer.version());
    }
}
