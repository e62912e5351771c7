/**
 * Settings: what the platform, a business and a branch have decided, and which of it is in force.
 *
 * <p>Owns {@code tenancy.business_setting} and {@code tenancy.branch_setting}; the business's default language is in
 * {@code tenancy.tenant}. Publishes {@code ReminderTimesDecided}.
 */
@NullMarked
package io.thermae.tenancy.setting;

import org.jspecify.annotations.NullMarked;
