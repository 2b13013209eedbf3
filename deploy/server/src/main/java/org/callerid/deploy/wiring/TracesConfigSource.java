// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callerid.application.model.ServiceVersion;
import org.callerid.deploy.settings.Settings;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Enables Payara's OpenTelemetry for this application if {@code TRACES_URL} is set. Found by {@code ServiceLoader}. It
 * counts for the application alone: enabled for the whole server, spans would not pass {@link PrivateSpans}.
 */
public final class TracesConfigSource implements ConfigSource {
    /** Below the environment and the files of settings, so that an {@code OTEL_*} variable wins. */
    private static final int ORDINAL = 110;
    private static final String PREFIX = "otel.";

    private @Nullable Map<String, String> properties;

    @Override
    public String getName() {
        return "traces";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public Set<String> getPropertyNames() {
        return properties().keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return name.startsWith(PREFIX) ? properties().get(name) : null;
    }

    /** Read late, because the setting comes from the configuration that this source is a part of. */
    private synchronized Map<String, String> properties() {
        if (properties == null) {
            properties = Map.of();
            properties = properties(Settings.of(ConfigProvider.getConfig()).tracesUrl());
        }
        return properties;
    }

    static Map<String, String> properties(Optional<URI> tracesUrl) {
        return tracesUrl.map(url -> Map.of("otel.sdk.disabled", "false", "otel.service.name", "callerid-rotation",
                "otel.resource.attributes", "service.version=" + ServiceVersion.CURRENT, "otel.traces.exporter", "otlp",
                "otel.exporter.otlp.traces.protocol", "http/protobuf", "otel.exporter.otlp.traces.endpoint",
                url.toString())).orElse(Map.of());
    }
}
