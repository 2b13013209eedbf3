// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture.wrong.application.usecase;

import co.elastic.logging.jul.EcsFormatter;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.uuid.NoArgGenerator;
import com.github.benmanes.caffeine.cache.Cache;
import com.zaxxer.hikari.HikariDataSource;
import de.siegmar.fastcsv.reader.CsvRecord;
import fish.payara.micro.boot.PayaraMicroLauncher;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.smallrye.config.SmallRyeConfig;
import jakarta.faces.context.FacesContext;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.Servlet;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import javax.sql.DataSource;
import org.HdrHistogram.Histogram;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.dhatim.fastexcel.reader.Cell;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.flywaydb.core.Flyway;
import org.jboss.weld.context.http.HttpRequestContext;
import org.jline.utils.Signals;
import org.postgresql.ds.PGSimpleDataSource;
import org.primefaces.context.PrimeRequestContext;
import org.redisson.api.RedissonClient;
import picocli.CommandLine;

/** Uses every technology on the class path. */
interface KnowsEveryTechnology {
    Histogram histogram();

    EcsFormatter ecsFormatter();

    PrometheusRegistry prometheusRegistry();

    SpanExporter spanExporter();

    JsonObject jsonObject();

    AuthenticationStatus authenticationStatus();

    PrimeRequestContext primeRequestContext();

    RedissonClient redissonClient();

    JsonFactory jsonFactory();

    NoArgGenerator noArgGenerator();

    Cache<String, String> cache();

    HikariDataSource hikariDataSource();

    CsvRecord csvRecord();

    PayaraMicroLauncher payaraMicroLauncher();

    FacesContext facesContext();

    EntityManager entityManager();

    Servlet servlet();

    Response response();

    Connection connection();

    DataSource dataSource();

    CircuitBreaker circuitBreaker();

    HealthCheck healthCheck();

    PersistenceUnitProperties persistenceUnitProperties();

    Flyway flyway();

    PGSimpleDataSource pGSimpleDataSource();

    CommandLine commandLine();

    Signals signals();

    FileUploadException fileUploadException();

    ArchiveEntry archiveEntry();

    RegularizedGamma regularizedGamma();

    SmallRyeConfig smallRyeConfig();

    Config config();

    Cell cell();

    HttpRequestContext httpRequestContext();
}
