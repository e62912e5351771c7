package io.thermae.tenancy.api;

/**
 * A person whom the platform writes to.
 *
 * @param name first and last name
 * @param email e-mail address
 * @param language BCP 47 tag of the language to write in: {@code en}, {@code ru} or {@code kk}
 */
public record Addressee(String name, String email, String language) {}
