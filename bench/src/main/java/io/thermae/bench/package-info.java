/** Measurements that decisions stand on. Ratios within one run say something, numbers of two runs or machines do not. */
@NullMarked
package io.thermae.bench;

import org.jspecify.annotations.NullMarked;
