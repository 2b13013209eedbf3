// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import static org.callerid.deploy.settings.SettingDefinitions.REDIS_DB;
import static org.callerid.deploy.settings.SettingDefinitions.REDIS_HOST;
import static org.callerid.deploy.settings.SettingDefinitions.REDIS_PASSWORD;
import static org.callerid.deploy.settings.SettingDefinitions.REDIS_PORT;
import static org.callerid.deploy.settings.SettingDefinitions.REDIS_TLS_CA_FILE;
import static org.callerid.deploy.settings.SettingDefinitions.REDIS_URL;
import static org.callerid.deploy.settings.SettingDefinitions.REDIS_USERNAME;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.deploy.settings.RedisSettings.HostPort;
import org.callerid.deploy.settings.RedisSettings.Topology;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Reads the location of Redis: {@code REDIS_URL}, or {@code REDIS_HOST} with the guide's other names. If neither is
 * set, there is no Redis.
 */
final class RedisSettingsReader {
    private static final int DEFAULT_PORT = 6_379;
    private static final int SENTINEL_PORT = 26_379;
    private static final int MAX_PORT = 65_535;
    private static final int MAX_DATABASE = 15;
    private static final String FORMS = "redis://[user:password@]host:port[/database], "
            + "redis+sentinel://host:port,host:port/primary[/database] or redis+cluster://host:port,host:port"
            + " (rediss for TLS)";
    /** The last @ ends the password: neither a host nor a database can contain one. */
    private static final Pattern URL = Pattern.compile("redis(?<tls>s?)(?:\\+(?<kind>sentinel|cluster))?://"
            + "(?:(?<user>[^:]*)(?::(?<password>.*))?@)?(?<hosts>[^/@?#]+)(?:/(?<path>[^@?#]*))?", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern SERVER = Pattern.compile("(?<host>\\[[^]]+]|[^:\\[\\]]+)(?::(?<port>\\d{1,5}))?");

    private RedisSettingsReader() {}

    static Optional<RedisSettings> read(Config config) {
        Optional<Secret> password = REDIS_PASSWORD.find(config);
        Optional<String> user = REDIS_USERNAME.find(config);
        Optional<Path> authorities = REDIS_TLS_CA_FILE.find(config).map(Path::of);
        Optional<String> url = REDIS_URL.find(config).map(Secret::value);
        if (url.isPresent()) {
            RedisSettings location = location(url.get(), authorities, user, password);
            authorities.ifPresent(file -> check(file, location));
            return Optional.of(location);
        }
        authorities.ifPresent(file -> {
            throw withoutTls();
        });
        return REDIS_HOST.find(config).map(host -> {
            HostPort server = new HostPort(host, REDIS_PORT.read(config));
            return new RedisSettings(new Topology.Single(server, REDIS_DB.read(config)), false, Optional.empty(), user,
                    password);
        });
    }

    private static void check(Path authorities, RedisSettings location) {
        if (!location.tls()) {
            throw withoutTls();
        }
        if (!containsCertificates(authorities)) {
            throw new InvalidSettingException(
                    "REDIS_TLS_CA_FILE must be a file of certificates (PEM) that this user can read,"
                            + " but is \"" + authorities + "\".");
        }
    }

    private static boolean containsCertificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return !CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty();
        } catch (IOException | CertificateException e) {
            return false;
        }
    }

    private static InvalidSettingException withoutTls() {
        return new InvalidSettingException("REDIS_TLS_CA_FILE is set, but Redis is not reached by TLS: set REDIS_URL to"
                + " rediss://…, or leave REDIS_TLS_CA_FILE out.");
    }

    private static RedisSettings location(String url, Optional<Path> authorities, Optional<String> user,
            Optional<Secret> password) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw invalidUrl();
        }
        Topology topology = topology(Optional.ofNullable(parts.group("kind")).orElse("single"), parts.group("hosts"),
                Optional.ofNullable(parts.group("path")).orElse(""));
        Optional<String> givenUser = given(parts.group("user")).or(() -> user);
        Optional<Secret> givenPassword = given(parts.group("password")).map(Secret::new).or(() -> password);
        if (givenUser.isPresent() && givenPassword.isEmpty()) {
            throw invalidUrl();
        }
        return new RedisSettings(topology, !parts.group("tls").isEmpty(), authorities, givenUser, givenPassword);
    }

    private static Topology topology(String kind, String hosts, String path) {
        return switch (kind) {
            case "cluster" -> new Topology.Cluster(servers(hosts, DEFAULT_PORT));
            case "sentinel" -> {
                String[] names = path.split("/", 2);
                if (names[0].isEmpty()) {
                    throw invalidUrl();
                }
                yield new Topology.Sentinel(servers(hosts, SENTINEL_PORT), names[0],
                        database(names.length > 1 ? names[1] : ""));
            }
            default -> {
                List<HostPort> servers = servers(hosts, DEFAULT_PORT);
                if (servers.size() != 1) {
                    throw invalidUrl();
                }
                yield new Topology.Single(servers.getFirst(), database(path));
            }
        };
    }

    private static List<HostPort> servers(String hosts, int defaultPort) {
        return Arrays.stream(hosts.split(",", -1)).map(server -> server(server, defaultPort)).toList();
    }

    private static HostPort server(String text, int defaultPort) {
        Matcher parts = SERVER.matcher(text);
        if (!parts.matches()) {
            throw invalidUrl();
        }
        int port = parts.group("port") == null ? defaultPort : Integer.parseInt(parts.group("port"));
        if (port < 1 || port > MAX_PORT) {
            throw invalidUrl();
        }
        return new HostPort(parts.group("host").replaceAll("[\\[\\]]", ""), port);
    }

    private static int database(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,2}") || Integer.parseInt(text) > MAX_DATABASE) {
            throw invalidUrl();
        }
        return Integer.parseInt(text);
    }

    private static Optional<String> given(@Nullable String part) {
        return Optional.ofNullable(part).filter(text -> !text.isEmpty()).map(RedisSettingsReader::plain);
    }

    /**
     * Decodes percent escapes. A % that two hexadecimal digits do not follow is literal; mixing literal ones with
     * escapes is an error.
     */
    private static String plain(String text) {
        boolean escapes = ESCAPE.matcher(text).find();
        boolean bare = ESCAPE.matcher(text).replaceAll("").contains("%");
        if (escapes && bare) {
            throw new InvalidSettingException(
                    "In the user name or password of REDIS_URL % stands for itself in one place and"
                            + " begins a code such as %40 in another: write it as %25 where it stands for itself.");
        }
        // Unlike in a form, + is not a blank here.
        return escapes ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
    }

    /** Never repeats the URL, which may contain a password. */
    private static InvalidSettingException invalidUrl() {
        return new InvalidSettingException("REDIS_URL must be " + FORMS + ".");
    }
}
