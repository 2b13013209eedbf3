// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

/**
 * A database row that cannot be parsed.
 *
 * @param key the caller id, or another key of the row
 * @param reason an explanation for the operator
 */
public record UnreadableRow(String table, String key, String reason) {}
