// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import org.callerid.domain.validation.InvalidValue;

/**
 * A row that cannot be used.
 *
 * @param line where it begins in the sheet, counted from 1
 * @param raw the row as it stands there, without its last line end; cut if it is longer than a row may be
 */
public record RejectedRow(long line, InvalidValue reason, String raw) {}
