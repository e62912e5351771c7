package io.thermae.booking.api;

import java.util.UUID;

/**
 * A category of services.
 *
 * @param position visitors see those of lower positions first, and of one position by name
 */
public record ServiceCategoryView(UUID id, String name, int position, boolean archived, long version) {}
