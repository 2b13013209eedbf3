// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.time.Duration;

/**
 * One row of the table {@code api_logs}.
 *
 * @param took as measured by the service
 */
record LoggedAnswer(CallKey call, Duration took) {}
