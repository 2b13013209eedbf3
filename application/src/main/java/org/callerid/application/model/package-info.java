// SPDX-License-Identifier: Apache-2.0
/** Data that inbound and outbound ports share: rows of lists, queries, counts, sheets. Contains no rules but what counts as what. */
@NullMarked
package org.callerid.application.model;

import org.jspecify.annotations.NullMarked;
