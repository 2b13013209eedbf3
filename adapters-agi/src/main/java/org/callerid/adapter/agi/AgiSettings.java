// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * Where and within which bounds telephone servers are served.
 *
 * @param maxSessions at once; who comes then is sent away, and goes on with the default caller id
 * @param allowedClients whose connections are not closed at once
 * @param timeout for each step: what the telephone server has to say, the answer, and each of its replies
 */
public record AgiSettings(InetSocketAddress address, int maxSessions, Duration timeout,
        Predicate<InetAddress> allowedClients) {}
