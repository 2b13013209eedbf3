// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

/** How many caller ids match a filter, and how many of those are reserved. */
public record MatchCount(long total, long reserved) {}
