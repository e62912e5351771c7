/**
 * The wording of mails, text messages and the titles of notices: logic-less templates in every language
 * ({@code mail/<kind>/<language>.txt} and {@code .html}, {@code sms/<kind>/<language>.txt},
 * {@code notification/<language>.properties}), what they may say, how dates, times, money and numbers of things are said, and which
 * templates a business may have instead. Pure rules; owns no tables and publishes nothing.
 */
@NullMarked
package io.thermae.engagement.template;

import org.jspecify.annotations.NullMarked;
