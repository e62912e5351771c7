package io.thermae.web.catalogue;

import io.thermae.booking.api.MasterDuration;
import io.thermae.booking.api.PrepaymentKind;
import io.thermae.booking.api.PrepaymentRule;
import io.thermae.booking.api.PrepaymentWhen;
import io.thermae.booking.api.PriceKind;
import io.thermae.booking.api.RequiredResource;
import io.thermae.booking.api.RequiredSkill;
import io.thermae.booking.api.Segment;
import io.thermae.booking.api.ServiceDetails;
import io.thermae.booking.api.ServiceRules;
import io.thermae.booking.api.SpecialPrice;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.ReminderTimes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a service. */
public record ServiceRequest(
        @Size(max = 200) @Schema(example = "Massage") String name,
        @Nullable @Size(max = 100) @Schema(example = "Body") String category,
        @Min(1) @Max(1440) @Schema(example = "60") int durationMinutes,
        @Nullable @Min(0) @Max(480) Integer bufferBeforeMinutes,
        @Nullable @Min(0) @Max(480) @Schema(example = "15") Integer bufferAfterMinutes,
        Money price,
        @Nullable @Size(max = 2000) String description,
        @Nullable @Size(max = 20) List<RequiredResourceRequest> resources,
        @Nullable @Size(max = 20) List<SegmentRequest> segments,
        @Nullable @Min(1) @Max(4) Integer mastersRequired,
        @Nullable @Size(max = 500) List<DurationRequest> durations,
        @Nullable
                @Schema(
                        description = "Whether clients can book it; otherwise they are told nothing of it",
                        defaultValue = "true")
                Boolean onlineBookable,
        @Nullable
                @Min(0)
                @Max(10_080)
                @Schema(
                        description =
                                "How long before its start a client can still book it; null: as the branch has it")
                Integer leadTimeMinutes,
        @Nullable @Min(1) @Max(730) @Schema(description = "How far ahead it can be booked; null: as the branch has it")
                Integer horizonDays,
        @Nullable
                @Min(1)
                @Max(240)
                @Schema(description = "Grid of the starts that are offered; null: as the branch has it")
                Integer slotStepMinutes,
        @Nullable
                @Min(1)
                @Max(120)
                @Schema(description = "In years. Clients say with a booking that they have it (ageConfirmed)")
                Integer minimumAge,
        @Nullable @Size(max = 20) List<RequiredSkillRequest> requiredSkills,
        @Nullable PriceKind priceKind,
        @Nullable @Size(max = 500) List<PriceRequest> prices,
        @Nullable
                @Schema(description = "Whether it is booked only with a service that takes it", defaultValue = "false")
                Boolean addOn,
        @Nullable @Size(max = 50) @Schema(description = "Add-ons that can be booked with it") List<UUID> addOnIds,
        @Nullable @Schema(description = "Counts before the name in category") UUID categoryId,
        @Nullable
                @Min(1)
                @Max(100)
                @Schema(
                        description =
                                "For how many it is done at once, in group visits that are planned; null or 1: for one")
                Integer places,
        @Nullable
                @Size(max = ReminderTimes.MOST)
                @Schema(
                        description = "How long before it clients are reminded, in minutes from 10 to 20160, each once;"
                                + " none: never, null: as the branch has it",
                        example = "[1440, 120]")
                List<Integer> reminderMinutes,
        @Nullable
                @Min(0)
                @Max(336)
                @Schema(
                        description =
                                "How many hours before it clients are asked to say that they come; 0: not at all, null:"
                                        + " as the branch has it",
                        example = "24")
                Integer confirmationRequestHours,
        @Nullable
                @Schema(
                        description =
                                "What clients pay before their visit is taken; null: nothing. Staff books without it")
                PrepaymentRequest prepayment) {

    /** Any resources of a type, which the service takes. */
    public record RequiredResourceRequest(UUID resourceTypeId, @Min(1) @Max(100) int quantity) {}

    /** A part of the service. In a PROCESSING one the master is free for others. */
    public record SegmentRequest(Segment.Kind kind, @Min(1) @Max(1440) @Schema(example = "45") int durationMinutes) {}

    /** How long the service takes with a master who is slower or quicker. */
    public record DurationRequest(UUID masterId, @Min(1) @Max(1440) @Schema(example = "75") int durationMinutes) {}

    /** What whoever does the service must have learnt, on the day on which he does it. */
    public record RequiredSkillRequest(
            @Size(max = 100) @Schema(example = "Hot stones") String name,
            @Nullable @Schema(description = "Whether a certificate must prove it", defaultValue = "false")
                    Boolean certificate) {}

    /** What the service costs with a master, in a branch, or with a master in a branch, which counts first. */
    public record PriceRequest(@Nullable UUID masterId, @Nullable UUID branchId, Money price) {}

    /** What is paid before a visit is taken. */
    public record PrepaymentRequest(
            PrepaymentKind kind,
            @Nullable @Min(1) @Max(100) @Schema(description = "With PERCENT: of the price as booked", example = "30")
                    Integer percent,
            @Nullable @Schema(description = "With FIXED: for each who comes") Money amount,
            @Nullable @Schema(description = "Of which clients it is asked", defaultValue = "ALWAYS")
                    PrepaymentWhen when,
            @Nullable
                    @Min(1)
                    @Max(100)
                    @Schema(description = "With AFTER_NO_SHOWS: how often a client has not come, at least")
                    Integer noShows) {

        PrepaymentRule toRule() {
            return new PrepaymentRule(
                    kind, percent, amount, Objects.requireNonNullElse(when, PrepaymentWhen.ALWAYS), noShows);
        }
    }

    ServiceDetails toDetails() {
        return new ServiceDetails(
                name,
                category,
                description,
                durationMinutes,
                Objects.requireNonNullElse(bufferBeforeMinutes, 0),
                Objects.requireNonNullElse(bufferAfterMinutes, 0),
                price,
                each(segments, segment -> new Segment(segment.kind(), segment.durationMinutes())),
                Objects.requireNonNullElse(mastersRequired, 1),
                each(resources, resource -> new RequiredResource(resource.resourceTypeId(), resource.quantity())),
                each(durations, duration -> new MasterDuration(duration.masterId(), duration.durationMinutes())),
                new ServiceRules(
                        Objects.requireNonNullElse(onlineBookable, true),
                        leadTimeMinutes,
                        horizonDays,
                        slotStepMinutes,
                        minimumAge,
                        reminderMinutes == null ? null : ReminderTimes.of(reminderMinutes),
                        confirmationRequestHours,
                        prepayment == null ? PrepaymentRule.NONE : prepayment.toRule()),
                each(
                        requiredSkills,
                        skill -> new RequiredSkill(skill.name(), Boolean.TRUE.equals(skill.certificate()))),
                Objects.requireNonNullElse(priceKind, PriceKind.FIXED),
                each(prices, special -> new SpecialPrice(special.masterId(), special.branchId(), special.price())),
                Boolean.TRUE.equals(addOn),
                addOnIds == null ? List.of() : addOnIds,
                categoryId,
                places == null || places == 1 ? null : places);
    }

    private static <S, T> List<T> each(@Nullable List<S> said, Function<S, T> meaning) {
        return said == null ? List.of() : said.stream().map(meaning).toList();
    }
}
