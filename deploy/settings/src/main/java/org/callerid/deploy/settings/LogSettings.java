// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

/**
 * What is logged, and how.
 *
 * @param level error, warning, info or debug
 * @param json whether each entry is one JSON object
 */
public record LogSettings(String level, boolean json) {}
