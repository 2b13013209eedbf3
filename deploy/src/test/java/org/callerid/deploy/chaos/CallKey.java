// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.chaos;

/** Identifies a call, so that a retry is the same request. */
record CallKey(String callId, String destination) {}
