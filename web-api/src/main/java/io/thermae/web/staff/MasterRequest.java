package io.thermae.web.staff;

import io.thermae.booking.api.MasterDetails;
import io.thermae.booking.api.MasterProfile;
import io.thermae.booking.api.MasterSkill;
import io.thermae.booking.api.Shift;
import io.thermae.web.phone.Phones;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
        @Nullable @Size(max = 500) List<Shift> schedule,
        @Nullable @Size(max = 100) @Schema(example = "Senior massage therapist") String position,
        @Nullable @Size(max = 2000) String bio,
        @Nullable
                @Size(max = 500)
                @Pattern(regexp = ADDRESS_OR_REFERENCE)
                @Schema(example = "https://cdn.aul-spa.example/aigerim.jpg")
                String photoUrl,
        @Nullable
                @Min(0)
                @Max(1000)
                @Schema(
                        description =
                                "Where visits for any master go by priority, the lowest comes first; a new master has"
                                        + " 100 unless it is said, and another one what he had")
                Integer priority,
        @Nullable @Size(max = 50) List<SkillRequest> skills) {

    /** An https address, or a reference without a meaning of its own; nothing that a page could run. */
    private static final String ADDRESS_OR_REFERENCE =
            "https://[A-Za-z0-9.-]+(:[0-9]{1,5})?([/?][^\\s\"'<>\\\\]*)?|[A-Za-z0-9_-]+";

    /** Something that the master has learnt. */
    public record SkillRequest(
            @Size(max = 100) @Schema(example = "Stone massage") String name,
            @Nullable @Size(max = 200) @Schema(example = "KZ-2231") String certificate,
            @Nullable LocalDate validUntil) {}

    MasterDetails toDetails(Phones phones) {
        return new MasterDetails(
                firstName,
                lastName,
                email,
                phones.read("phone", phone),
                new HashSet<>(branchIds),
                new HashSet<>(serviceIds),
                schedule,
                new MasterProfile(position, bio, photoUrl, priority, learnt()));
    }

    private @Nullable List<MasterSkill> learnt() {
        return skills == null
                ? null
                : skills.stream()
                        .map(skill -> new MasterSkill(skill.name(), skill.certificate(), skill.validUntil()))
                        .toList();
    }
}
