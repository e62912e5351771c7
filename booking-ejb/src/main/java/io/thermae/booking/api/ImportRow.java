package io.thermae.booking.api;

/**
 * A row of what is brought from elsewhere.
 *
 * @param number of the row, as whoever sent it counts
 */
public record ImportRow<T>(int number, T said) {}
