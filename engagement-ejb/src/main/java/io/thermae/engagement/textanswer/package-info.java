/**
 * What clients answer to text messages: that they want no more of them, or want them again, or that they come, or do not, to the
 * visit of which they were asked. How an answer reaches the platform is the affair of whoever delivers messages.
 *
 * <p>Owns no tables; of what was taken and may come again the inbox has the id. Reads {@code engagement.message} by its doors, publishes the text message that tells
 * what an answer has done.
 */
@NullMarked
package io.thermae.engagement.textanswer;

import org.jspecify.annotations.NullMarked;
