package io.thermae.kernel;

/** What a signed-in person is to the platform or to a business. The names are the groups of the access token. */
public enum Role {
    SUPER_ADMIN,
    OWNER,
    MANAGER,
    MASTER,
    CLIENT;

    /** The same names as compile-time constants, for {@code @RolesAllowed}. */
    public static final class Names {
        public static final String SUPER_ADMIN = "SUPER_ADMIN";
        public static final String OWNER = "OWNER";
        public static final String MANAGER = "MANAGER";
        public static final String MASTER = "MASTER";
        public static final String CLIENT = "CLIENT";

        private Names() {}
    }
}
