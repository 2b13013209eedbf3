// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Quotes;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Headless Chromium without cookies or a history, used as an operator uses it: by the texts on the page. Fields, buttons and
 * links are waited for; the effect of a click is not, so wait for what it should bring.
 */
final class Browser implements AutoCloseable {
    private static final Duration WAIT_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    private final URI site;
    private final Chromium chromium;
    private final ChromeDriver driver;

    private Browser(URI site, Chromium chromium) {
        this.site = site;
        this.chromium = chromium;
        this.driver = chromium.driver();
    }

    /**
     * Opens a browser.
     *
     * @param site base of all paths
     */
    static Browser on(URI site, Appearance appearance) throws IOException {
        Browser browser = new Browser(site, Chromium.idle(appearance.language()));
        browser.show(appearance);
        return browser;
    }

    private void show(Appearance appearance) {
        Appearance.Screen screen = appearance.screen();
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", screen.width(), "height",
                screen.height(), "deviceScaleFactor", 1, "mobile", screen.isMobile()));
        driver.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", screen.isMobile()));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
                List.of(Map.of("name", "prefers-color-scheme", "value", appearance.scheme().inCss()))));
        driver.executeCdpCommand("Emulation.setTimezoneOverride",
                Map.of("timezoneId", appearance.zone().equals(ZoneOffset.UTC) ? "UTC" : appearance.zone().getId()));
    }

    Browser open(String path) {
        driver.get(site.resolve(path).toString());
        return this;
    }

    /**
     * Types into a field.
     *
     * @param label of the field, visible or only for screen readers
     */
    Browser type(String text, String label) {
        WebElement field = field(label);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /**
     * Selects an option.
     *
     * @param label of the select field
     */
    Browser choose(String option, String label) {
        new Select(field(label)).selectByVisibleText(option);
        return this;
    }

    String chosen(String label) {
        return new Select(field(label)).getFirstSelectedOption().getText();
    }

    Browser press(String button) {
        return click("the button", button, "//button[normalize-space(.)=%1$s or @aria-label=%1$s]"
                + " | //input[@type='submit' or @type='button'][@value=%1$s or @aria-label=%1$s]");
    }

    Browser follow(String link) {
        return click("the link", link, "//a[normalize-space(.)=%1$s or @aria-label=%1$s]");
    }

    Browser untilItSays(String words) {
        return until("it says \"" + words + "\"", browser -> browser.text().contains(words));
    }

    Browser untilItShows(String path) {
        return until("it shows " + path, browser -> browser.path().equals(path));
    }

    /** Waits until all background requests of PrimeFaces are answered, and the answers are on the page. */
    Browser awaitAjax() {
        return until("nothing is under way",
                browser -> Boolean.TRUE.equals(browser.driver.executeScript("return document.readyState === 'complete'"
                        + " && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())")));
    }

    /**
     * Waits for a condition.
     *
     * @param what describes the condition, for the message if it does not hold
     */
    Browser until(String what, Predicate<Browser> holds) {
        try {
            new WebDriverWait(driver, WAIT_TIMEOUT, POLL_INTERVAL).ignoring(StaleElementReferenceException.class)
                    .until(any -> holdsOnThisPage(holds));
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "within " + WAIT_TIMEOUT.toSeconds() + " s it did not come true that " + what + "; "
                            + path() + " says:\n" + text(),
                    e);
        }
        return this;
    }

    private boolean holdsOnThisPage(Predicate<Browser> holds) {
        try {
            return holds.test(this);
        } catch (WebDriverException e) {
            // Chromium's message for an element of the previous page, if the next one appears at that moment.
            if (String.valueOf(e.getMessage()).contains("does not belong to the document")) {
                return false;
            }
            throw e;
        }
    }

    /** The visible text of the page, including what must be scrolled to. */
    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** The rows of the audit log on the page; the search above it has the same words. */
    String auditTrail() {
        return driver.findElement(By.cssSelector(".trail tbody")).getText();
    }

    String path() {
        return URI.create(String.valueOf(driver.getCurrentUrl())).getPath();
    }

    /** The path with its query. */
    String address() {
        String whole = String.valueOf(driver.getCurrentUrl());
        return whole.substring(whole.indexOf("/dashboard"));
    }

    /** Presses a key on the focused element. */
    Browser key(CharSequence key) {
        new Actions(driver).sendKeys(key).perform();
        return this;
    }

    Browser back() {
        driver.navigate().back();
        return this;
    }

    Browser reload() {
        driver.navigate().refresh();
        return this;
    }

    /** The service's session cookie. */
    Cookie session() {
        return Objects.requireNonNull(driver.manage().getCookieNamed("callerid"));
    }

    /** Moves the focus with the Tab key. */
    Browser tab() {
        new Actions(driver).sendKeys(Keys.TAB).perform();
        return this;
    }

    /** The text of the focused element. */
    String focused() {
        return driver.switchTo().activeElement().getText();
    }

    /** The language that the page declares. */
    String language() {
        return String.valueOf(driver.findElement(By.tagName("html")).getDomAttribute("lang"));
    }

    /**
     * The errors on the console since the last call, such as scripts that the page's policy forbids. The site's icon is
     * left out: the browser requests it by itself.
     */
    List<String> consoleErrors() {
        return driver.manage()
                .logs()
                .get(LogType.BROWSER)
                .getAll()
                .stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE))
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("/favicon.ico "))
                .toList();
    }

    /** A field, for other uses than typing and clicking. */
    WebElement field(String label) {
        return shown("the field", label, "//*[@id=//label[normalize-space(.)=%1$s]/@for]"
                + " | //*[self::input or self::select or self::textarea]"
                + "[@aria-label=%1$s or ancestor::label[normalize-space(text())=%1$s]]");
    }

    /** For elements without text. */
    ChromeDriver driver() {
        return driver;
    }

    private Browser click(String kind, String words, String xpath) {
        shown(kind, words, xpath).click();
        return this;
    }

    /**
     * Waits until an element is shown.
     *
     * @param xpath with {@code %1$s} in place of the text
     */
    private WebElement shown(String kind, String words, String xpath) {
        By where = By.xpath(xpath.formatted(Quotes.escape(words)));
        until(kind + " \"" + words + "\" is shown", any -> driver.findElements(where)
                .stream()
                .anyMatch(WebElement::isDisplayed));
        return driver.findElements(where).stream().filter(WebElement::isDisplayed).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        chromium.reuse(site);
    }
}
