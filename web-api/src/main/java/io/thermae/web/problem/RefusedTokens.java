package io.thermae.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;

/** Hears of each request whose token the container has refused: it never reaches the limits of the API. */
public interface RefusedTokens {

    /** Counts it, and says for how many seconds the client has to wait if there have been too many; empty if not. */
    OptionalLong count(HttpServletRequest request);
}
