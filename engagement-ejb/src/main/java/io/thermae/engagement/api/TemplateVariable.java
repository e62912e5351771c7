package io.thermae.engagement.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a template may say.
 *
 * @param shape TEXT, FLAG, LIST, GROUP or COUNT
 * @param needed whether it has to be said, in text and HTML, outside of sections
 * @param sample null for flags and what has parts
 * @param parts what may be said in its section
 */
public record TemplateVariable(
        String name, String shape, boolean needed, @Nullable String sample, List<TemplateVariable> parts) {}
