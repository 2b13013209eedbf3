// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;
import org.callerid.domain.attention.Severity;

/**
 * An event of the attention list, for people and programs that do not watch the dashboard.
 *
 * @param key identifies what it is about: the alert that is cleared has the key of the one that was raised
 * @param text one sentence in English
 */
public record Alert(Event event, String key, Severity severity, Instant at, String text) {
    public enum Event {
        RAISED,
        CLEARED
    }
}
