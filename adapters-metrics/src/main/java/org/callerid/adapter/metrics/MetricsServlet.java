// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.metrics;

import io.prometheus.metrics.exporter.servlet.jakarta.PrometheusMetricsServlet;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Inject;

/** {@code /metrics}, in the format that the client asks for. */
public class MetricsServlet extends PrometheusMetricsServlet {
    private static final long serialVersionUID = 1;

    @Inject
    public MetricsServlet(PrometheusRegistry registry) {
        super(registry);
    }
}
