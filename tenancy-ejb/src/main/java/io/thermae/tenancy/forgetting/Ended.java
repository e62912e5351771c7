package io.thermae.tenancy.forgetting;

/** Kinds of things that end, in the order in which they are forgotten: a session after its tokens. */
enum Ended {
    REFRESH_TOKENS(false),
    PASSWORD_LINKS(false),
    INVITATIONS(false),
    CHALLENGES(false),
    EMAIL_LINKS(false),
    SESSIONS(true),
    CLIENT_CODES(true),
    CLIENT_SESSIONS(true);

    private final boolean tellsWhoCame;

    Ended(boolean tellsWhoCame) {
        this.tellsWhoCame = tellsWhoCame;
    }

    /** Whether people may want to look later who has come, and from where. */
    boolean tellsWhoCame() {
        return tellsWhoCame;
    }
}
