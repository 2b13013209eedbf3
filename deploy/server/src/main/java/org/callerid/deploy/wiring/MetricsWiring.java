// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.metrics.PrometheusMetrics;
import org.callerid.application.port.in.ShowAttention;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.application.port.out.Metrics;
import org.callerid.deploy.resilience.GuardedStore;

/** Binds the figures for monitoring. */
@Dependent
public class MetricsWiring {
    @Produces
    @Singleton
    Metrics metrics(PrometheusRegistry registry) {
        return new PrometheusMetrics(registry);
    }

    @Produces
    @Singleton
    PrometheusRegistry registry() {
        PrometheusRegistry registry = new PrometheusRegistry();
        JvmMetrics.builder().register(registry);
        return registry;
    }

    /** {@link ApplicationLifecycle} registers it: what it reads needs the metrics itself. */
    @Produces
    @Singleton
    ServiceStateReader serviceState(ShowOverview overview, ShowAttention attention, GuardedStore database,
            Database pool,
            Optional<RedisModule> redis, AgiModule agi) {
        return new ServiceStateReader(overview, attention, database, pool, redis, agi::openSessions);
    }
}
