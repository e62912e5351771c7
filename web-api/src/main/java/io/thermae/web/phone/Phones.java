package io.thermae.web.phone;

import io.thermae.kernel.InvalidInput;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads telephone numbers: one without a plus is dialled in the country of the business, which its time zone tells. */
@ApplicationScoped
public class Phones {

    @Inject
    OwnBusiness ownBusiness;

    /**
     * The number in E.164 form, which is what a message can be sent to; null stays null.
     *
     * @throws InvalidInput if it is no number, or one without a plus where it is not known in which country
     */
    public @Nullable String read(String field, @Nullable String typed) {
        return typed == null ? null : number(field, typed, () -> ownBusiness.zone());
    }

    /** The same where the zone is said beside it; one that is none is somebody else's to refuse. */
    public @Nullable String readIn(String field, @Nullable String typed, String timeZone) {
        return typed == null ? null : number(field, typed, () -> zone(timeZone));
    }

    private static String number(String field, String typed, Supplier<ZoneId> zone) {
        boolean international = PhoneNumber.isInternational(typed);
        String country = international ? null : Countries.of(zone.get()).orElse(null);
        return PhoneNumber.of(typed, country)
                .orElseThrow(() -> new InvalidInput(
                        field, international || country != null ? "invalid_phone" : "invalid_international_phone"));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneId.of("UTC");
        }
    }
}
