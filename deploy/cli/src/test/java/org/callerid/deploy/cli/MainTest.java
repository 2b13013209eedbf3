// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.callerid.application.model.ServiceVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> asked = new ArrayList<>();
    private final List<String> queries = new ArrayList<>();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Path folder;

    MainTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        server.start();
    }

    @AfterEach
    void stopTheServer() {
        server.stop(0);
    }

    @Test
    void whatTheServerLoadedAndRefusedIsTold() throws IOException {
        theServerAnswers("/import", 200,
                """
                        {"loaded":3,"added":1,"changed":1,"unchanged":1,"refused":[{"line":3,"reason":"area_code must be three digits"},{"line":5,"reason":"caller_id is missing"}]}""");

        int exit = run("import", "--csv", sheet("caller_id\n2125551001\n"), "--method", "api", "--api-url", url(),
                "--admin-token", "a-token", "--batch-size", "100");

        assertThat(exit).isEqualTo(3);
        assertThat(out.toString())
                .isEqualToNormalizingNewlines("loaded 3 (added 1, changed 1, unchanged 1), refused 2\nread 5 rows\n");
        assertThat(err.toString()).isEqualToNormalizingNewlines(
                "line 3: area_code must be three digits\nline 5: caller_id is missing\n");
        assertThat(asked).containsExactly("POST /import Bearer a-token caller_id\n2125551001\n");
    }

    @Test
    void columnsAreMappedAndRefusedRowsWrittenAsTheyStandInTheSheet() throws IOException {
        theServerAnswers("/import", 200,
                """
                        {"success":true,"read":3,"added":1,"changed":0,"unchanged":0,"refused_count":2,"encoding":"UTF-8",\
                        "separator":"semicolon","heading":"did;x","columns":[{"name":"did","used_as":"caller_id"},\
                        {"name":"x","used_as":null}],"warnings":["look"],\
                        "refused":[{"line":3,"reason":"caller_id is missing","raw":";a"},{"line":4,"reason":"r","raw":"1;\\"b"}]}""");
        Path refused = folder.resolve("refused.csv");

        int exit = run("import", "--csv", sheet("did;x\n"), "--method", "api", "--api-url", url(), "--map",
                "did=caller_id",
                "--map", "status=", "--refused", refused.toString());

        assertThat(exit).isEqualTo(3);
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                loaded 1 (added 1, changed 0, unchanged 0), refused 2
                read 3 rows (UTF-8, semicolon); columns did = caller_id; not used: x
                note: look
                """);
        assertThat(queries).singleElement()
                .asString()
                .contains("refused=all", "map=did%3Dcaller_id", "map=status%3Dignore");
        assertThat(refused).content()
                .isEqualTo("did;x\n\"# line 3: caller_id is missing\"\n;a\n\"# line 4: r\"\n1;\"b\n");
    }

    @Test
    void aMappingThatCannotBeIsWrongUsage() throws IOException {
        assertThat(run("import", "--csv", sheet("did\n"), "--map", "did")).isEqualTo(2);
        assertThat(err.toString()).contains("--map: a mapping is written heading=column");
    }

    @Test
    void aSheetOfWhichNothingCouldBeLoadedEndsWithOne() throws IOException {
        theServerAnswers("/import", 200,
                "{\"added\":0,\"changed\":0,\"unchanged\":0,\"refused\":[{\"line\":2,\"reason\":\"caller_id is missing\"}]}");

        assertThat(run("import", "--csv", sheet("caller_id\n"), "--method", "api", "--api-url", url())).isEqualTo(1);
    }

    @Test
    void aWrongTokenIsToldInOneSentence() throws IOException {
        theServerAnswers("/import", 403, "{\"detail\":\"Invalid admin token\"}");

        int exit = run("import", "--csv", sheet("caller_id\n"), "--method", "api", "--api-url", url() + "/",
                "--admin-token", "wrong-token");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("The server at " + url() + " rejected the token: Invalid admin token.\n");
    }

    @Test
    void theServersOwnWordsArePassedOn() throws IOException {
        theServerAnswers("/import", 400, "{\"detail\":\"the sheet is empty\"}");

        assertThat(run("import", "--csv", sheet(""), "--method", "api", "--api-url", url())).isEqualTo(1);
        assertThat(err.toString()).contains("answered 400: the sheet is empty.");
    }

    @Test
    void aServerThatIsNotThereIsToldInOneSentence() throws IOException {
        server.stop(0);

        assertThat(run("import", "--csv", sheet(""), "--method", "api", "--api-url", url())).isEqualTo(1);
        assertThat(err.toString()).startsWith("The server at " + url() + " does not answer").hasLineCount(1);
    }

    /** As with -Dhttp.proxyHost and a custom -Dhttp.nonProxyHosts, which replaces Java's own. */
    @Test
    void aServerOnThisMachineIsNotLookedForThroughAProxy() throws IOException {
        theServerAnswers("/export", 200, "caller_id\n2125551001\n");
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1)));
        try {
            assertThat(run("export", "--method", "api", "--api-url", url())).isZero();
            assertThat(run("export", "--method", "api", "--api-url", "http://proxied.invalid")).isEqualTo(1);
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(out.toString()).isEqualTo("caller_id\n2125551001\n");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(run("import", "--csv", folder.resolve("none.csv").toString(), "--method", "api", "--api-url", url()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("none.csv");
    }

    @Test
    void anExportIsWhatTheServerSays() throws IOException {
        theServerAnswers("/export", 200, "caller_id\n2125551001\n");
        Path file = folder.resolve("out.csv");

        assertThat(run("export", "--method", "api", "--api-url", url(), "--csv", file.toString())).isZero();
        assertThat(file).hasContent("caller_id\n2125551001\n");

        assertThat(run("export", "--method", "api", "--api-url", url())).isZero();
        assertThat(out.toString()).isEqualTo("caller_id\n2125551001\n");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("Caller-ID Rotation " + ServiceVersion.CURRENT + "\n")
                .doesNotContain("project.version");
    }

    @Test
    void wrongUsageEndsWithTwo() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("import")).isEqualTo(2);
        assertThat(run("import", "--csv", "x.csv", "--method", "fax")).isEqualTo(2);
        assertThat(run("import", "--csv", "x.csv", "--batch-size", "0")).isEqualTo(2);
        assertThat(run("sample", "--count", "0")).isEqualTo(2);
        assertThat(run("dance")).isEqualTo(2);
    }

    @Test
    void aSampleHasAsManyDifferentNumbersAsAskedFor() {
        assertThat(run("sample", "--count", "20000")).isZero();

        List<String> numbers = out.toString().lines().skip(1).map(row -> row.substring(0, 10)).toList();
        assertThat(numbers).hasSize(20_000).doesNotHaveDuplicates().allMatch(number -> number.matches("[2-9][0-9]{9}"));
        assertThat(numbers.stream().map(number -> number.substring(0, 3)).distinct().count()).isGreaterThan(100);
        assertThat(out.toString()).contains(",AT&T,");
    }

    @Test
    void theGuidesImporterWritesASampleWithoutLoadingIt() {
        Path file = folder.resolve("sample.csv");

        assertThat(run("import", "--generate-sample", "--sample-count", "7", "--csv", file.toString())).isZero();
        assertThat(file).content().hasLineCount(8);

        assertThat(run("import", "--generate-sample", "--csv", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("exists already");
    }

    private int run(String... args) {
        CommandLine commandLine = Main.commandLine();
        return commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
    }

    private String sheet(String csv) throws IOException {
        return Files.writeString(folder.resolve("numbers.csv"), csv).toString();
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void theServerAnswers(String path, int status, String body) {
        server.createContext(path, exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            queries.add(String.valueOf(exchange.getRequestURI().getRawQuery()));
            asked.add(exchange.getRequestMethod() + " " + path + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + sent);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
