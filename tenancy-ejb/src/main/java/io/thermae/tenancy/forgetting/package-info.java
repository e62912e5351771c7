/**
 * What has ended is forgotten: sessions, tokens, links, codes and counts that let nobody in any more.
 *
 * <p>Owns no tables. Publishes nothing. What businesses decide to keep is the matter of {@code personal}.
 */
@NullMarked
package io.thermae.tenancy.forgetting;

import org.jspecify.annotations.NullMarked;
