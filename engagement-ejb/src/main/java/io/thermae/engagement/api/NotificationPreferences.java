package io.thermae.engagement.api;

import io.thermae.tenancy.api.QuietHours;
import jakarta.ejb.Local;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people want to be told, and how; what somebody has not said, he wants. */
@Local
public interface NotificationPreferences {

    /** A customer's. @throws io.thermae.kernel.NotFound if there is none that the caller may see, or none any more */
    View ofCustomer(UUID customerId);

    /**
     * Notes what a customer wants, instead of all that was known before.
     *
     * @throws io.thermae.kernel.NotFound as with {@link #ofCustomer}
     * @throws io.thermae.kernel.InvalidInput that names {@code choices}: {@code unknown_value} for what there is not,
     *     {@code cannot_be_switched_off}, {@code repeated}
     */
    View chooseForCustomer(UUID customerId, Wishes wishes);

    /** The client's who calls. @throws io.thermae.kernel.NotFound if the business has no card of his */
    View own();

    /** Notes what the client who calls wants; throws as {@link #chooseForCustomer}. */
    View chooseOwn(Wishes wishes);

    /** Those of the person who is signed in. */
    View ofUser();

    /**
     * Notes what he wants, instead of all that was known before; throws as {@link #chooseForCustomer}. In his quiet hours nothing is pushed
     * to him; mails and what he finds when he signs in disturb nobody, and do not wait.
     */
    View chooseForUser(Wishes wishes);

    /**
     * What somebody wants.
     *
     * @param quiet null for those of the branch; of people of the business, for none
     */
    record View(List<Choice> choices, @Nullable Quiet quiet) {}

    /**
     * Whether somebody wants to be told of something in some way.
     *
     * @param kind of marketing; null for all of a topic: what is not wanted of all of it comes of no kind, whatever is said of that
     * @param changeable false for what nobody can switch off
     * @param consented whether he has consented to it; null for what takes no consent
     */
    record Choice(
            NotificationTopic topic,
            NotificationChannel channel,
            @Nullable MarketingKind kind,
            boolean wanted,
            boolean changeable,
            @Nullable Boolean consented) {}

    /**
     * What somebody says; what is left out he wants.
     *
     * @param quiet null for those of the branch; of people of the business, for none
     */
    record Wishes(List<Wish> choices, @Nullable Quiet quiet) {}

    /**
     * One choice.
     *
     * @param kind of marketing; null for all of a topic
     */
    record Wish(NotificationTopic topic, NotificationChannel channel, @Nullable MarketingKind kind, boolean wanted) {

        /** Of all of a topic. */
        public Wish(NotificationTopic topic, NotificationChannel channel, boolean wanted) {
            this(topic, channel, null, wanted);
        }
    }

    /**
     * When somebody is not to be disturbed.
     *
     * @param hours {@link QuietHours#NONE} for never
     * @param zone null for that of the branch; of people of the business, for that of the business
     */
    record Quiet(QuietHours hours, @Nullable ZoneId zone) {}
}
