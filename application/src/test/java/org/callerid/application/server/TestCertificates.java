// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certificate authority that {@code keytool} creates for one test, and a server certificate that it signed. */
public final class TestCertificates {
    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final Path store;

    private TestCertificates(Path folder) {
        this.folder = folder;
        this.store = folder.resolve("keys.p12");
    }

    /** @param serverNames such as {@code dns:localhost} or {@code ip:127.0.0.1} */
    public static TestCertificates make(Path folder, String serverNames)
            throws IOException, InterruptedException, GeneralSecurityException {
        TestCertificates made = new TestCertificates(folder);
        made.keytool("-alias", "authority", "-dname", "CN=Test authority", "-ext", "bc=ca:true");
        made.keytool("-alias", "server", "-dname", "CN=Test server", "-ext", "san=" + serverNames, "-signer",
                "authority");
        made.export();
        return made;
    }

    /** The certificate that a client must trust; PEM. */
    public Path authority() {
        return folder.resolve("authority.crt");
    }

    /** PEM. */
    public Path serverCertificate() {
        return folder.resolve("server.crt");
    }

    /** PEM, readable only by its owner, as servers require. */
    public Path serverKey() {
        return folder.resolve("server.key");
    }

    private void keytool(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-J-Duser.language=en", "-genkeypair", "-keyalg", "RSA", "-validity", "2", "-keystore",
                        store.toString(),
                        "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private void export() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        Files.writeString(authority(), pem(keys.getCertificate("authority")));
        Files.writeString(serverCertificate(), pem(keys.getCertificate("server")));
        Key key = keys.getKey("server", PASSWORD.toCharArray());
        Files.createFile(serverKey(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(serverKey(), pem("PRIVATE KEY", key.getEncoded()));
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        return pem("CERTIFICATE", certificate.getEncoded());
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(content)
                + "\n-----END " + kind + "-----\n";
    }
}
