package io.thermae.tenancy.api;

/**
 * From where somebody signs in.
 *
 * @param address of the machine, as its connection or a trusted proxy tells it
 * @param userAgent what the program calls itself (RFC 9110, 10.1.5); empty if it does not say
 */
public record Device(String address, String userAgent) {}
