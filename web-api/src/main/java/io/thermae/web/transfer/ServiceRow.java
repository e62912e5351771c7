package io.thermae.web.transfer;

import io.thermae.booking.api.PrepaymentRule;
import io.thermae.booking.api.PriceKind;
import io.thermae.booking.api.ServiceDetails;
import io.thermae.booking.api.ServiceRules;
import io.thermae.booking.api.ServiceView;
import io.thermae.kernel.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A service as a row: what there is to say of one that is one piece of work by one master. */
public record ServiceRow(
        @Size(max = 200) String name,
        @Nullable @Size(max = 100) String category,
        @Nullable @Size(max = 2000) String description,
        @Min(1) @Max(1440) int durationMinutes,
        @Nullable @Min(0) @Max(480) Integer bufferBeforeMinutes,
        @Nullable @Min(0) @Max(480) Integer bufferAfterMinutes,
        Money price,
        @Nullable PriceKind priceKind,
        @Nullable Boolean onlineBookable,
        @Nullable @Min(1) @Max(120) Integer minimumAge) {

    static final List<String> NAMES = List.of(
            "name",
            "category",
            "description",
            "durationMinutes",
            "bufferBeforeMinutes",
            "bufferAfterMinutes",
            "price",
            "currency",
            "priceKind",
            "onlineBookable",
            "minimumAge",
            "id");

    ServiceDetails toDetails() {
        return new ServiceDetails(
                name,
                category,
                description,
                durationMinutes,
                Objects.requireNonNullElse(bufferBeforeMinutes, 0),
                Objects.requireNonNullElse(bufferAfterMinutes, 0),
                price,
                List.of(),
                1,
                List.of(),
                List.of(),
                new ServiceRules(
                        Objects.requireNonNullElse(onlineBookable, true),
                        null,
                        null,
                        null,
                        minimumAge,
                        null,
                        null,
                        PrepaymentRule.NONE),
                List.of(),
                Objects.requireNonNullElse(priceKind, PriceKind.FIXED),
                List.of(),
                false,
                List.of(),
                null,
                null);
    }

    static List<@Nullable Object> cells(ServiceView service) {
        return Arrays.asList(
                service.name(),
                service.category(),
                service.description(),
                service.durationMinutes(),
                service.bufferBeforeMinutes(),
                service.bufferAfterMinutes(),
                service.price().amount().toPlainString(),
                service.price().currency().getCurrencyCode(),
                service.priceKind(),
                service.onlineBookable(),
                service.minimumAge(),
                service.id());
    }
}
