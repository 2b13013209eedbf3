// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

/**
 * @param key the number, or what else names the row
 * @param reason for the operator
 */
public record UnreadableRow(String table, String key, String reason) {}
