/**
 * Plans of the platform, what a business has subscribed to, and the invoices for it: for super administrators, who keep the plans
 * and note what was paid, and for owners, who choose.
 */
@NullMarked
package io.thermae.web.subscription;

import org.jspecify.annotations.NullMarked;
