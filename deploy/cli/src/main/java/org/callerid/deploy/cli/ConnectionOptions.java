// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.util.Optional;
import org.callerid.deploy.settings.AdminTokenFile;
import org.callerid.deploy.settings.Secret;
import org.callerid.deploy.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Options that select how a command accesses the numbers. */
final class ConnectionOptions {
    @Option(names = "--method", defaultValue = "db", paramLabel = "db|api", description = "db: the database itself, whether a server runs or not (default); api: a server's HTTP API")
    private Method method = Method.DB;

    @Option(names = "--api-url", paramLabel = "URL", description = "the server's address for --method api, for example http://localhost:8000")
    private Optional<String> apiUrl = Optional.empty();

    @Option(names = "--admin-token", paramLabel = "TOKEN", description = "for --method api; otherwise that of ADMIN_TOKEN, or the one the server keeps in its data folder")
    private Optional<String> adminToken = Optional.empty();

    enum Method {
        DB,
        API
    }

    /**
     * Access to the numbers.
     *
     * @param mayCreate whether a bundled database that does not exist is created
     */
    CallerIdGateway gateway(boolean mayCreate, CommandLine command) {
        Settings settings = CommandSettings.read(command.getErr());
        return method == Method.API
                ? api(settings, apiUrl.orElse(settings.http().url("http")))
                : new DatabaseGateway(new Store(settings, mayCreate, command.getErr()), settings.defaultLimit());
    }

    private HttpGateway api(Settings settings, String url) {
        return new HttpGateway(url, adminToken.map(Secret::new)
                .or(settings::adminToken)
                .or(() -> AdminTokenFile.in(settings.data()).read()));
    }
}
