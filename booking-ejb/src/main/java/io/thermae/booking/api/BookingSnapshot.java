package io.thermae.booking.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it was when something happened to it: all that somebody who is told of it needs, so that a message sent
 * late still says what was true then.
 *
 * @param bookingId the booking
 * @param number what people call it, for example {@code 7KX4-9QM2}
 * @param sequence how often it has been changed: the iCalendar {@code SEQUENCE} (RFC 5545, 3.8.7.4)
 * @param businessName of the business
 * @param branchName where
 * @param branchAddress where, if known
 * @param branchPhone of the branch, if known
 * @param timeZone IANA name of the branch's zone, in which times are to be said
 * @param start start of the first item
 * @param end end of the last item
 * @param items the services of the visit in their order, at least one
 * @param total what the visit costs
 * @param client who comes
 * @param notes what the client said, if anything
 * @param repeats starts of the other visits of which the same is told to the client; null if there are none
 * @param mastersRepeats starts of those of them that these masters do; null if there are none
 * @param partySize how many come; null in events of before parties could
 * @param told the other bookings of which the same is told, and of which there is no event of their own; null if there are
 *     none
 * @param branchId where; null in events of before it was told
 * @param clientToldElsewhere true if the client hears of it by another event; null otherwise
 * @param pending true if the business has not confirmed it yet; null otherwise, and in events of before it was told
 * @param paid what was paid for it ahead; null if nothing was, and in events of before it was told
 */
public record BookingSnapshot(
        UUID bookingId,
        String number,
        int sequence,
        String businessName,
        String branchName,
        @Nullable String branchAddress,
        @Nullable String branchPhone,
        String timeZone,
        Instant start,
        Instant end,
        List<Item> items,
        Money total,
        Client client,
        @Nullable String notes,
        @Nullable List<Instant> repeats,
        @Nullable List<Instant> mastersRepeats,
        @Nullable Integer partySize,
        @Nullable List<UUID> told,
        @Nullable UUID branchId,
        @Nullable Boolean clientToldElsewhere,
        @Nullable Boolean pending,
        @Nullable Money paid) {

    /**
     * The same, told of others too.
     *
     * @param others starts of those of which the client is told
     * @param ofMasters starts of those that the same masters do
     * @param told their ids
     */
    public BookingSnapshot with(List<Instant> others, List<Instant> ofMasters, List<UUID> told) {
        return new BookingSnapshot(
                bookingId,
                number,
                sequence,
                businessName,
                branchName,
                branchAddress,
                branchPhone,
                timeZone,
                start,
                end,
                items,
                total,
                client,
                notes,
                others.isEmpty() ? null : others,
                ofMasters.isEmpty() ? null : ofMasters,
                partySize,
                told.isEmpty() ? null : told,
                branchId,
                clientToldElsewhere,
                pending,
                paid);
    }

    /** All bookings that it stands for. */
    public List<UUID> bookings() {
        return told == null
                ? List.of(bookingId)
                : Stream.concat(Stream.of(bookingId), told.stream()).toList();
    }

    /** The same, of which the client is told elsewhere. */
    public BookingSnapshot forMastersOnly() {
        return new BookingSnapshot(
                bookingId,
                number,
                sequence,
                businessName,
                branchName,
                branchAddress,
                branchPhone,
                timeZone,
                start,
                end,
                items,
                total,
                new Client(client.customerId(), client.name(), null, client.phone(), client.language()),
                notes,
                null,
                mastersRepeats,
                partySize,
                told,
                branchId,
                true,
                pending,
                paid);
    }

    /**
     * One service of the visit.
     *
     * @param serviceName in the business's words
     * @param masterId who does it
     * @param masterName first and last name
     * @param masterEmail null when the master has none
     * @param masterLanguage BCP 47 tag: {@code en}, {@code ru} or {@code kk}
     * @param start start of the work, without buffers
     * @param end end of the work, without buffers
     * @param price as agreed at the time of booking
     * @param helpers the other masters of a service of several; null in events of before there were any
     */
    public record Item(
            UUID serviceId,
            String serviceName,
            UUID masterId,
            String masterName,
            @Nullable String masterEmail,
            String masterLanguage,
            Instant start,
            Instant end,
            Money price,
            @Nullable List<Helper> helpers) {}

    /**
     * Another master of a service that several do at once. The fields mean what they mean in {@link Item}.
     *
     * @param email null when the master has none
     */
    public record Helper(UUID masterId, String name, @Nullable String email, String language) {}

    /**
     * Who comes.
     *
     * @param customerId the customer's card
     * @param name as given with this booking
     * @param email null when not given; then there is a phone
     * @param phone null when not given; then there is an e-mail
     * @param language BCP 47 tag: {@code en}, {@code ru} or {@code kk}
     */
    public record Client(
            UUID customerId, String name, @Nullable String email, @Nullable String phone, String language) {}
}
