// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import org.callerid.domain.access.Operator;

/** A token with a name and a role of its own. */
public record OperatorToken(Operator operator, Secret token) {}
