package io.thermae.web;

import io.thermae.kernel.Role;
import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The API, with bearer tokens by MicroProfile JWT. */
@ApplicationScoped
@ApplicationPath("api/v1")
@LoginConfig(authMethod = "MP-JWT", realmName = "thermae")
@DeclareRoles({Role.Names.SUPER_ADMIN, Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER, Role.Names.CLIENT})
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Thermae",
                        version = "1",
                        description = "Booking, tenancy and finance for service businesses. Errors are"
                                + " application/problem+json with a stable code in `error`."))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "The accessToken of POST /auth/login")
public class ApiApplication extends Application {

    /** The server's JAX-RS describes itself to whoever asks for OPTIONS; our description is OpenAPI. Others ignore this. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
