// SPDX-License-Identifier: Apache-2.0
/** Figures for Prometheus. */
@NullMarked
package org.callerid.adapter.metrics;

import org.jspecify.annotations.NullMarked;
