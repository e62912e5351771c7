package io.thermae.booking.availability;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts visits together: an add-on belongs to the service before it, and whoever does the one does the other. */
public final class VisitPolicy {

    private VisitPolicy() {}

    /**
     * A service that is wished for.
     *
     * @param master null for anybody; of an add-on: whoever does the service before it
     * @param isAddOn whether it belongs to the service before it
     */
    public record Wish(Offer service, @Nullable UUID master, boolean isAddOn) {}

    /**
     * The visit that is asked for.
     *
     * @throws RuleBroken {@code ADD_ON_ALONE} if an add-on does not follow a service that takes it
     * @throws RuleBroken {@code ADD_ON_OTHER_MASTER} if it is to be done by somebody else
     * @throws InvalidInput if a service for groups is not all of it: group visits begin when they were planned
     */
    public static Visit asked(List<Wish> wishes) {
        if (wishes.size() > 1
                && wishes.stream().anyMatch(wish -> wish.service().terms().isForGroup())) {
            throw new InvalidInput("items", "group_alone");
        }
        Offer taker = null;
        for (Wish wish : wishes) {
            if (!wish.isAddOn()) {
                taker = wish.service();
            } else if (taker == null
                    || !taker.terms().addOns().contains(wish.service().id())) {
                throw new RuleBroken(ErrorCode.ADD_ON_ALONE, details(wish));
            }
        }
        return agreed(wishes);
    }

    /**
     * The visit as it was agreed, whatever the services take now.
     *
     * @param wishes the first of them is no add-on
     */
    public static Visit agreed(List<Wish> wishes) {
        List<Visit.Step> steps = new ArrayList<>();
        int next = 0;
        while (next < wishes.size()) {
            Wish main = wishes.get(next++);
            UUID master = main.master();
            List<Offer> addOns = new ArrayList<>();
            while (next < wishes.size() && wishes.get(next).isAddOn()) {
                Wish addOn = wishes.get(next++);
                if (master == null) {
                    master = addOn.master();
                } else if (addOn.master() != null && !addOn.master().equals(master)) {
                    throw new RuleBroken(ErrorCode.ADD_ON_OTHER_MASTER, details(addOn));
                }
                addOns.add(addOn.service());
            }
            steps.add(new Visit.Step(main.service().with(addOns), master));
        }
        return new Visit(steps);
    }

    private static Map<String, Object> details(Wish wish) {
        return Map.of("serviceId", wish.service().id().toString());
    }
}
