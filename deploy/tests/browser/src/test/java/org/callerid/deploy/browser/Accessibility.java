// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks a page's accessibility as far as a machine can: axe-core's rules for WCAG 2.2 A and AA, and best practices.
 */
final class Accessibility {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a",
            "wcag22aa", "best-practice");

    private Accessibility() {}

    /** Checks the page in its current state, frames included. */
    static void assertAccessible(Browser browser) {
        assertThat(findings(browser)).as("what axe-core finds on " + browser.path()).isEmpty();
    }

    /** One finding for each element that breaks a rule: the rule, the element and a remedy. */
    @SuppressWarnings("deprecation")
    static List<String> findings(Browser browser) {
        // Otherwise a window is opened for each page's results, for frames of other sites: that takes twice as long.
        Results results = new AxeBuilder().withTags(RULES).setLegacyMode(true).analyze(browser.driver());
        assertThat(results.isErrored()).as(results.getErrorMessage()).isFalse();
        assertThat(results.getPasses()).as("rules that held: none means that nothing was looked at").isNotEmpty();
        return results.getViolations().stream().flatMap(Accessibility::findings).toList();
    }

    private static Stream<String> findings(Rule rule) {
        return rule.getNodes().stream().map(element -> finding(rule, element));
    }

    private static String finding(Rule rule, CheckedNode element) {
        return rule.getId() + " (" + rule.getHelp() + ") at " + element.getTarget() + " " + element.getHtml() + "\n"
                + element.getFailureSummary();
    }
}
