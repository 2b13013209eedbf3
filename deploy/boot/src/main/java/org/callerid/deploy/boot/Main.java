// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.boot;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the launcher in a class loader that Payara does not see. On the class path, MicroProfile's interfaces would
 * shadow Payara's own, and settings could no longer be injected.
 */
public final class Main {
    private static final String LAUNCHER = "org.callerid.deploy.launcher.ServerMain";
    private static final List<String> FOLDERS = List.of("launcher", "postgresql");

    private Main() {}

    public static void main(String[] args) throws Exception {
        try {
            launcher().loadClass(LAUNCHER).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            System.err.println("The server did not start: " + e.getCause());
            System.exit(1);
        }
    }

    private static ClassLoader launcher() throws IOException, URISyntaxException {
        Path libraries = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .resolveSibling("lib");
        List<URL> jars = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(libraries.resolve(folder), "*.jar")) {
                for (Path file : files) {
                    jars.add(file.toUri().toURL());
                }
            }
        }
        return new URLClassLoader("launcher", jars.toArray(URL[]::new), Main.class.getClassLoader());
    }
}
