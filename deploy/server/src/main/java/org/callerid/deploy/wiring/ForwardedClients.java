// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.callerid.adapter.dashboard.ClientAddresses;
import org.callerid.deploy.settings.Settings;
import org.callerid.deploy.settings.TrustedProxies;

/**
 * Believes {@code X-Forwarded-For} from trusted proxies alone. Not a filter that wraps requests: the wrapper would be
 * missing in what runs before the filters, and after an asynchronous dispatch.
 */
@Singleton
public class ForwardedClients implements ClientAddresses {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final TrustedProxies proxies;

    @Inject
    public ForwardedClients(Settings settings) {
        this.proxies = settings.trustedProxies();
    }

    @Override
    public String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return proxies.contains(address)
                ? proxies.clientBehind(address, String.join(",", Collections.list(request.getHeaders(FORWARDED_FOR))))
                : address;
    }
}
