// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.callerid.deploy.settings.Loopback;
import org.jspecify.annotations.Nullable;

/**
 * Java's default choice of a proxy, except for servers on this machine: a proxy on another machine cannot reach them.
 */
final class LoopbackBypassProxySelector extends ProxySelector {
    private final @Nullable ProxySelector delegate;

    LoopbackBypassProxySelector(@Nullable ProxySelector chosen) {
        this.delegate = chosen;
    }

    @Override
    public List<Proxy> select(URI uri) {
        return delegate == null || Loopback.isLoopback(String.valueOf(uri.getHost()))
                ? List.of(Proxy.NO_PROXY)
                : delegate.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        if (delegate != null) {
            delegate.connectFailed(uri, address, failure);
        }
    }
}
