/**
 * JSON of the API: reads request bodies strictly into records and names each field that is wrong; writes answers.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.json;

import org.jspecify.annotations.NullMarked;
