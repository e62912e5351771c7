package io.thermae.web.security;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Role;
import io.thermae.web.security.Hosts.Host;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who and what is admitted at a host. */
final class HostPolicy {

    /**
     * A request.
     *
     * @param role of the signed-in person; null for visitors
     * @param path below the API's root, as {@link io.thermae.web.gateway.ApiPath} has it
     */
    record Request(@Nullable Role role, String path) {

        private boolean isSignIn() {
            return path.startsWith("auth/") && !isRegistration();
        }

        private boolean isRegistration() {
            return path.equals("auth/register");
        }

        private boolean isPublic() {
            return path.startsWith("public/");
        }

        /** The subdomain in the path of a public page; empty on others. */
        private Optional<String> business() {
            String[] segments = path.split("/");
            return segments.length > 2 && segments[0].equals("public") && segments[1].equals("business")
                    ? Optional.of(segments[2])
                    : Optional.empty();
        }
    }

    private HostPolicy() {}

    /**
     * Why a request is not admitted at a host; empty if it is.
     *
     * @param isOfCaller whether the business of a subdomain is the signed-in person's
     * @param isOfHost whether the business of the path's subdomain is the host's
     */
    static Optional<ErrorCode> refusal(
            Host host, Request request, Predicate<String> isOfCaller, Predicate<String> isOfHost) {
        return switch (host.kind()) {
            case NEUTRAL -> Optional.empty();
            case UNKNOWN -> Optional.of(ErrorCode.WRONG_HOST);
            case ADMINISTRATION -> administration(request);
            case BUSINESS, ROLE -> business(host, request, isOfCaller, isOfHost);
        };
    }

    private static Optional<ErrorCode> administration(Request request) {
        if (request.isPublic() || request.isRegistration()) {
            return Optional.of(ErrorCode.WRONG_HOST);
        }
        return request.role() == null || request.role() == Role.SUPER_ADMIN
                ? Optional.empty()
                : Optional.of(ErrorCode.ROLE_MISMATCH);
    }

    private static Optional<ErrorCode> business(
            Host host, Request request, Predicate<String> isOfCaller, Predicate<String> isOfHost) {
        if (request.isRegistration()) {
            return Optional.of(ErrorCode.WRONG_HOST);
        }
        if (request.role() != null && host.business() != null && !isOfCaller.test(host.business())) {
            return Optional.of(ErrorCode.TENANT_MISMATCH);
        }
        if (host.role() != null && !request.isSignIn()) {
            boolean admitted = request.role() == host.role() || (request.role() == null && !request.isPublic());
            return admitted ? Optional.empty() : Optional.of(ErrorCode.ROLE_MISMATCH);
        }
        return request.business().filter(isOfHost.negate()).map(other -> ErrorCode.TENANT_MISMATCH);
    }
}
