package io.thermae.tenancy.console;

import java.util.logging.Logger;

/** Notes what was changed by the console. */
final class Notes {

    private static final Logger LOG = Logger.getLogger("io.thermae.console");

    void changed(String what) {
        LOG.warning(() -> "By the server's console: " + what);
    }
}
