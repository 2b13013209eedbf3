// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

/** A service with stores and numbers of its own. */
record Subject(String name, Stores stores, Dataset dataset) {}
