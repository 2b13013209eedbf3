// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

/**
 * What a check found.
 *
 * @param subject what was checked
 * @param sentence what was found, and what to do about it
 */
record Finding(Severity severity, String subject, String sentence) {
    enum Severity {
        OK("ok"),
        WARNING("warning"),
        FAULT("fault");

        private final String word;

        Severity(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static Finding ok(String subject, String sentence) {
        return new Finding(Severity.OK, subject, sentence);
    }

    static Finding warning(String subject, String sentence) {
        return new Finding(Severity.WARNING, subject, sentence);
    }

    static Finding fault(String subject, String sentence) {
        return new Finding(Severity.FAULT, subject, sentence);
    }
}
