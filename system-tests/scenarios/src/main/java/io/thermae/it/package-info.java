/**
 * The promises of the platform, each a test against a running server over HTTP, as a client sees it. The same classes run
 * against the WAR on Payara Micro and, where the servers could differ, against the EAR on Payara Server.
 */
@NullMarked
package io.thermae.it;

import org.jspecify.annotations.NullMarked;
