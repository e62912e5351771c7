package io.thermae.tenancy.throttle;

import io.thermae.kernel.Sha256;

/**
 * Whose attempts are counted together.
 *
 * @param kind what is attempted, and by what it is counted
 * @param value an account or an address; only its hash is stored
 */
public record Subject(String kind, String value) {

    /** SHA-256 in hexadecimal. */
    String key() {
        return Sha256.hex(kind + ':' + value);
    }

    @Override
    public String toString() {
        return "Subject[" + kind + "]";
    }
}
