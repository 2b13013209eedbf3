// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.chaos;

/** What makes a retry the same request. */
record CallKey(String callId, String destination) {}
