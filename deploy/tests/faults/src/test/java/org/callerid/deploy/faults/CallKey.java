// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

/** Identifies a call, so that a retry is the same request. */
record CallKey(String callId, String destination) {}
