package io.thermae.booking.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client to whom a business may write of its own accord in one way at least: he has consented to that way and can be reached by it,
 * and is neither blocked nor erased.
 *
 * @param email where mails may go; null if he has no address, or has not consented to such mails
 * @param phone where text messages may go, in E.164 form; null if he has no number, or has not consented to such texts
 * @param language BCP 47 tag: {@code en}, {@code ru} or {@code kk}
 */
public record ContactableClient(
        UUID customerId, String name, @Nullable String email, @Nullable String phone, String language) {

    /** The same, to be written to by mail only. */
    public ContactableClient byMail() {
        return new ContactableClient(customerId, name, email, null, language);
    }

    /** The same, to be written to by text message only. */
    public ContactableClient byText() {
        return new ContactableClient(customerId, name, null, phone, language);
    }

    /** Names, addresses and numbers are not for logs. */
    @Override
    public String toString() {
        return "ContactableClient[" + customerId + "]";
    }
}
