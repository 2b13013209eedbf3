// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Screenshots of pages, at most two windows high, in the folder that the system property {@code screenshots} names;
 * none if it is not set.
 */
final class Screenshots {
    private static final Optional<Path> FOLDER = Optional.ofNullable(System.getProperty("screenshots"))
            .filter(name -> !name.isBlank())
            .map(Path::of);

    private Screenshots() {}

    /**
     * Takes a screenshot.
     *
     * @param name of the file, without extension
     */
    static void take(Browser browser, String name) {
        FOLDER.ifPresent(folder -> {
            try {
                Files.write(Files.createDirectories(folder).resolve(name + ".png"), picture(browser));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] picture(Browser browser) {
        Map<String, Object> top = Map.of("x", 0, "y", 0, "width", size(browser, "innerWidth"), "height",
                size(browser, "Math.min(document.documentElement.scrollHeight, 2 * innerHeight)"), "scale", 1);
        Object taken = browser.driver()
                .executeCdpCommand("Page.captureScreenshot",
                        Map.of("format", "png", "captureBeyondViewport", true, "clip", top))
                .get("data");
        return Base64.getDecoder().decode((String) Objects.requireNonNull(taken));
    }

    private static Object size(Browser browser, String expression) {
        return Objects.requireNonNull(browser.driver().executeScript("return " + expression));
    }
}
