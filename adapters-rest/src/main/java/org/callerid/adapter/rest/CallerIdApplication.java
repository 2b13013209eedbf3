// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** All HTTP endpoints of the service except the dashboard and those that MicroProfile adds. */
@ApplicationPath("/")
public class CallerIdApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(NextCidResource.class, ReleaseResource.class, CallBackResource.class,
                AddNumberResource.class, NumbersResource.class,
                ImportExportResource.class, StatisticsResource.class, AreaCodesResource.class, PlanResource.class,
                CoverageResource.class, HealthReportResource.class, NumberHealthResource.class, PeopleResource.class,
                LogLevelResource.class, RootResource.class,
                RequestLogFilter.class,
                ResponseFormatFilter.class, RejectMalformedUrlFilter.class, CrossOriginFilter.class,
                OperatorOnlyFilter.class, PermissionFeature.class, UnknownParameterFeature.class,
                ErrorResponseFilter.class,
                UnhandledExceptionMapper.class);
    }

    /** Jersey's own settings, by name, so that nothing here depends on Jersey. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // Otherwise the container replaces an error with an empty body by its own HTML page.
                "jersey.config.server.response.setStatusOverSendError", true,
                // Each response allocates a buffer of this size; a longer response has no Content-Length.
                "jersey.config.contentLength.buffer.server", 1_024,
                // Unused features that would cost time on every request or at start-up.
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.beanValidation.disable.server", true,
                "jersey.config.disableJsonBinding", true,
                "jersey.config.disableJsonProcessing", true,
                "jersey.config.disableMoxyJson", true);
    }
}
