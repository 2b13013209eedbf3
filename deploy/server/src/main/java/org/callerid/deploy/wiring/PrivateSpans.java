// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.regex.Pattern;

/** Exports spans without whom was called, and none of health checks and metrics. Found by {@code ServiceLoader}. */
public final class PrivateSpans implements AutoConfigurationCustomizerProvider {
    /** Destinations, call ids and agents are in the query. */
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final Pattern MONITORING = Pattern.compile("/(?:health|metrics)(?:/.*)?");

    @Override
    public void customize(AutoConfigurationCustomizer customizer) {
        customizer.addSpanExporterCustomizer((exporter, config) -> new Filter(exporter));
    }

    record Filter(SpanExporter exporter) implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            return exporter.export(spans.stream()
                    .filter(span -> !isMonitoring(span))
                    .<SpanData>map(WithoutQuery::new)
                    .toList());
        }

        private static boolean isMonitoring(SpanData span) {
            String path = span.getAttributes().get(PATH);
            return path != null && MONITORING.matcher(path).matches();
        }

        @Override
        public CompletableResultCode flush() {
            return exporter.flush();
        }

        @Override
        public CompletableResultCode shutdown() {
            return exporter.shutdown();
        }
    }

    private static final class WithoutQuery extends DelegatingSpanData {
        private final Attributes attributes;

        WithoutQuery(SpanData span) {
            super(span);
            attributes = span.getAttributes().toBuilder().remove(QUERY).build();
        }

        @Override
        public Attributes getAttributes() {
            return attributes;
        }
    }
}
