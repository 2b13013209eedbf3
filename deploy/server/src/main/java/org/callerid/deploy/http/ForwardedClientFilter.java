// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import org.callerid.deploy.settings.Settings;
import org.callerid.deploy.settings.TrustedProxies;

/** Replaces the address of a trusted proxy by that of its client. */
public class ForwardedClientFilter implements Filter {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final TrustedProxies proxies;

    @Inject
    public ForwardedClientFilter(Settings settings) {
        this.proxies = settings.trustedProxies();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean isFromProxy = proxies.contains(request.getRemoteAddr());
        chain.doFilter(isFromProxy ? new ForwardedRequest((HttpServletRequest) request, proxies) : request, response);
    }

    private static final class ForwardedRequest extends HttpServletRequestWrapper {
        private final String client;

        ForwardedRequest(HttpServletRequest request, TrustedProxies proxies) {
            super(request);
            this.client = proxies.clientBehind(request.getRemoteAddr(),
                    String.join(",", Collections.list(request.getHeaders(FORWARDED_FOR))));
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }
    }
}
