package io.thermae.engagement.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail about a visit may say; everything is in the reader's language already.
 *
 * @param reader whom the mail greets
 * @param branch where, with the address if that is known
 * @param phone of the branch
 * @param number of the booking
 * @param start day and time, short
 * @param when day, time from and to, and the offset of the zone
 * @param whenBefore the same before the change; null if the time has not changed
 * @param items the reader's part of the visit
 * @param total what the whole visit costs
 * @param paid what of that was paid ahead; null if nothing was
 * @param client who comes
 * @param clientPhone how to reach who comes
 * @param notes what the client said
 * @param manageLink where the client sees and changes the booking
 * @param attendLink where the client says that he comes
 * @param declineLink where he says that he does not, and cancels it
 * @param reason why it was cancelled
 * @param byClient whether the client cancelled it
 * @param reassigned whether only this master has lost it
 * @param repeats the other visits of which the same is told; null if there are none
 * @param party how many come, if it is more than one
 */
public record VisitWords(
        String reader,
        String business,
        String branch,
        @Nullable String phone,
        String number,
        String start,
        String when,
        @Nullable String whenBefore,
        List<Item> items,
        String total,
        @Nullable String paid,
        String client,
        @Nullable String clientPhone,
        @Nullable String notes,
        String manageLink,
        String attendLink,
        String declineLink,
        @Nullable String reason,
        boolean byClient,
        boolean reassigned,
        @Nullable Repeats repeats,
        @Nullable Count party) {

    /** The other visits of which the same is told, at least one. */
    public record Repeats(List<Repeat> others) {}

    /** Day and time of a visit. */
    public record Repeat(String when) {}

    /** One service of the visit. */
    public record Item(String time, String service, String master, String price) {}
}
