// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

public record MatchCount(long total, long reserved) {}
