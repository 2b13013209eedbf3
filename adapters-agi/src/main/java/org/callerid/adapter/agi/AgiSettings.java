// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * Address and limits of the FastAGI server.
 *
 * @param maxSessions concurrent sessions; further connections are closed, and their calls use the default caller id
 * @param timeout for each step: receiving the request, allocating a number, and each reply
 * @param allowedClients addresses that may connect; other connections are closed at once
 */
public record AgiSettings(InetSocketAddress address, int maxSessions, Duration timeout,
        Predicate<InetAddress> allowedClients) {}
