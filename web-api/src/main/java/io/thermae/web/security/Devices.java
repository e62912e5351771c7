package io.thermae.web.security;

import io.thermae.tenancy.api.Device;
import io.thermae.web.network.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** From which machine and program a request comes. */
@ApplicationScoped
public class Devices {

    @Inject
    ClientAddress clientAddress;

    public Device of(HttpServletRequest request) {
        return new Device(clientAddress.of(request), Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }
}
