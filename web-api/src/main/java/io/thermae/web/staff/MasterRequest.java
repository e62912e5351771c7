package io.thermae.web.staff;

import io.thermae.booking.api.MasterDetails;
import io.thermae.booking.api.Shift;
import io.thermae.web.phone.Phones;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a master. With an e-mail he is invited as a user. */
public record MasterRequest(
        @Size(max = 100) @Schema(example = "Aigerim") String firstName,
        @Size(max = 100) @Schema(example = "Bekova") String lastName,
        @Nullable @Email @Size(max = 254) @Schema(example = "aigerim@aul-spa.example") String email,
        @Nullable @Size(max = 30) String phone,
        @Size(max = 100) List<UUID> branchIds,
        @Size(max = 500) List<UUID> serviceIds,
        @Nullable @Size(max = 100) List<Shift> schedule) {

    MasterDetails toDetails(Phones phones) {
        return new MasterDetails(
                firstName,
                lastName,
                email,
                phones.read("phone", phone),
                new HashSet<>(branchIds),
                new HashSet<>(serviceIds),
                schedule);
    }
}
