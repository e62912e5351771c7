/** Packages: what is offered, and what was sold, used and given back. Owns no tables; publishes nothing. */
@NullMarked
package io.thermae.web.visitpackage;

import org.jspecify.annotations.NullMarked;
