package io.thermae.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** A request as if no token had been sent along. */
final class WithoutToken extends HttpServletRequestWrapper {

    private static final String AUTHORIZATION = "Authorization";

    WithoutToken(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(AUTHORIZATION) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase(AUTHORIZATION) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !name.equalsIgnoreCase(AUTHORIZATION))
                .toList());
    }

    /** There is nothing to be judged; the container would judge the token again. */
    @Override
    public boolean authenticate(HttpServletResponse response) {
        return false;
    }
}
