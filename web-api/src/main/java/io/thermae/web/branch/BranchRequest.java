package io.thermae.web.branch;

import io.thermae.tenancy.api.BranchDetails;
import io.thermae.tenancy.api.OpeningHours;
import io.thermae.web.phone.Phones;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a branch. */
public record BranchRequest(
        @Size(max = 200) @Schema(example = "Dostyk") String name,
        @Size(max = 64) @Schema(example = "Asia/Almaty") String timeZone,
        @Nullable @Size(max = 500) @Schema(example = "Dostyk 97, Almaty") String address,
        @Nullable @Size(max = 30) String phone,
        @Nullable @Size(max = 100) List<OpeningHours> businessHours) {

    BranchDetails toDetails(Phones phones) {
        return new BranchDetails(name, timeZone, address, phones.readIn("phone", phone, timeZone), businessHours);
    }
}
