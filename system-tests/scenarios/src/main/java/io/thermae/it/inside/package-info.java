/** Promises that are seen from inside the server only: deployed with the application and run there by Arquillian. */
@NullMarked
package io.thermae.it.inside;

import org.jspecify.annotations.NullMarked;
