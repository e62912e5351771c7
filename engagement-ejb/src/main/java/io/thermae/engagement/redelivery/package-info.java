/** What use cases that take messages say of their failures, so that the container has nothing to add. */
@NullMarked
package io.thermae.engagement.redelivery;

import org.jspecify.annotations.NullMarked;
