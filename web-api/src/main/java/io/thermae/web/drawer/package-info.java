/** Cash drawers of branches, from opening to counting. Owns no tables; publishes nothing. */
@NullMarked
package io.thermae.web.drawer;

import org.jspecify.annotations.NullMarked;
