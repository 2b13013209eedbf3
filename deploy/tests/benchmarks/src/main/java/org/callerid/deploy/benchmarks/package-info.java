// SPDX-License-Identifier: Apache-2.0
/**
 * Measures the service, or others with the same interface, under load, and checks afterwards that every reservation was
 * valid.
 */
@NullMarked
package org.callerid.deploy.benchmarks;

import org.jspecify.annotations.NullMarked;
