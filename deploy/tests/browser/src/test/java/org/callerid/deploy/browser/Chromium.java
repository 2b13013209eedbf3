// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A process of Chromium, which tests use one after the other: to start one takes as long as a short test. Each finds a
 * new window without cookies, cache or storage.
 */
final class Chromium {
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final Map<Locale, Deque<Chromium>> IDLE = new ConcurrentHashMap<>();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> IDLE.values().forEach(each -> each.forEach(Chromium::end))));
    }

    private final Deque<Chromium> idle;
    private final Path folder;
    private final ChromeDriver driver;

    private Chromium(Locale language, Path folder, Deque<Chromium> idle) {
        this.idle = idle;
        this.folder = folder;
        // With the path of its driver set, Selenium downloads none.
        ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER)
                .withEnvironment(Map.of("TMPDIR", folder.toString()))
                .build();
        this.driver = new ChromeDriver(service, options(language, folder));
    }

    /**
     * A process that no test uses, started if there is none.
     *
     * @param language that pages are requested in
     */
    static Chromium idle(Locale language) throws IOException {
        Deque<Chromium> idle = IDLE.computeIfAbsent(language, any -> new ConcurrentLinkedDeque<>());
        Chromium first = idle.poll();
        return first == null ? new Chromium(language, Files.createTempDirectory("callerid-browser"), idle) : first;
    }

    private static ChromeOptions options(Locale language, Path folder) {
        LoggingPreferences everything = new LoggingPreferences();
        everything.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions().setBinary(CHROMIUM)
                .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        "--disable-dev-shm-usage", "--user-data-dir=" + folder.resolve("profile"),
                        "--accept-lang=" + language.toLanguageTag());
        options.setCapability(ChromeOptions.LOGGING_PREFS, everything);
        return options;
    }

    ChromeDriver driver() {
        return driver;
    }

    /**
     * Leaves the process to the next test, or ends it if that fails.
     *
     * @param site whose storage is cleared
     */
    void reuse(URI site) {
        try {
            driver.executeCdpCommand("Storage.clearDataForOrigin",
                    Map.of("origin", site.resolve("/").toString(), "storageTypes", "all"));
            driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
            driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
            openNewWindow();
            driver.manage().logs().get(LogType.BROWSER);
            idle.push(this);
        } catch (WebDriverException e) {
            end();
        }
    }

    /** In place of the present ones, whose history and emulated screen end with them. */
    private void openNewWindow() {
        Set<String> used = driver.getWindowHandles();
        String next = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        for (String window : used) {
            driver.switchTo().window(window).close();
        }
        driver.switchTo().window(next);
    }

    private void end() {
        try {
            driver.quit();
        } catch (WebDriverException e) {
            // It has ended already.
        }
        try (Stream<Path> left = Files.walk(folder)) {
            left.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            // A process of the browser had not ended yet and deleted its file itself; leftovers do no harm.
        }
    }
}
