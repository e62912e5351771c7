package io.thermae.kernel.outside;

/** Why a call to a machine outside has no answer. */
public enum OutsideFailure {
    /** It is at no public address, or was sent on to one without TLS. */
    ADDRESS_NOT_ALLOWED,
    HOST_UNKNOWN,
    UNREACHABLE,
    TOO_SLOW,
    TOO_MANY_REDIRECTS,
    TOO_LARGE
}
