// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** All HTTP endpoints of the service except the dashboard and those that MicroProfile adds. */
@ApplicationPath("/")
@OpenAPIDefinition(info = @Info(title = "Caller-ID Rotation", version = "1", description = "Tells a dialer, once per outbound call, which of the company's own numbers to show.", license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
@SecurityScheme(securitySchemeName = CallerIdApplication.ADMIN_TOKEN, type = SecuritySchemeType.HTTP, scheme = "bearer", description = "The admin token, printed at the first start")
public class CallerIdApplication extends Application {
    static final String ADMIN_TOKEN = "admin";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(NextCidResource.class, ReleaseResource.class, AddNumberResource.class, NumbersResource.class,
                ImportExportResource.class, StatisticsResource.class, RootResource.class, RequestLogFilter.class,
                AcceptHeaderBypassFilter.class, RejectMalformedUrlFilter.class, CrossOriginFilter.class,
                AdminOnlyFilter.class,
                ErrorResponseFilter.class,
                UnhandledExceptionMapper.class);
    }

    /** Jersey's own settings, by name, so that nothing here depends on Jersey. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // Otherwise the container replaces an error with an empty body by its own HTML page.
                "jersey.config.server.response.setStatusOverSendError", true,
                // Unused features that would cost time on every request or at start-up.
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.beanValidation.disable.server", true,
                "jersey.config.disableJsonBinding", true,
                "jersey.config.disableJsonProcessing", true,
                "jersey.config.disableMoxyJson", true);
    }
}
