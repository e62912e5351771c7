package io.thermae.tenancy.api;

/**
 * How a client is known who has no password.
 *
 * @param value the e-mail address in lower case, or the telephone number in digits with a plus
 */
public record ClientContact(Channel channel, String value) {

    /** By what a client is reached. */
    public enum Channel {
        EMAIL,
        PHONE
    }

    /** The e-mail address or the telephone number is not for logs. */
    @Override
    public String toString() {
        return "ClientContact[" + channel + "]";
    }
}
