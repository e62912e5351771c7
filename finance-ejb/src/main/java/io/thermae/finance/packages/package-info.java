/**
 * Packages that were sold: the visits that are left of them, what is owed for these, and paying lines of invoices by them.
 *
 * <p>Owns {@code finance.package} and {@code package_entry}; {@code packagesale} sells and ends them. What is owed is on the
 * ledger's account of the role {@code PACKAGES}, told apart by package. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.packages;

import org.jspecify.annotations.NullMarked;
