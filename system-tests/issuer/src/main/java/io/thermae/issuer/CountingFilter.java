package io.thermae.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the requests for one path. */
class CountingFilter extends OncePerRequestFilter {

    private final String path;
    private final AtomicInteger count;

    CountingFilter(String path, AtomicInteger count) {
        this.path = path;
        this.count = count;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().equals(path)) {
            count.incrementAndGet();
        }
        chain.doFilter(request, response);
    }
}
