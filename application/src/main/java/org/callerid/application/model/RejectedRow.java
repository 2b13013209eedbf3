// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import org.callerid.domain.validation.InvalidValue;

/**
 * A row of a sheet that cannot be imported.
 *
 * @param line the line where the row begins, counted from 1
 * @param raw the row exactly as written, without its final line break; truncated if it is longer than a row may be
 */
public record RejectedRow(long line, InvalidValue reason, String raw) {}
