// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.callerid.deploy.settings.AllowedClients;
import org.callerid.deploy.settings.Settings;

/**
 * Rejects clients outside the operator's allow list. The address is that of the connection, which behind a proxy is the
 * proxy's.
 */
public class AllowedClientsFilter implements Filter {
    private final AllowedClients clients;

    @Inject
    public AllowedClientsFilter(Settings settings) {
        this.clients = settings.allowedClients();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (clients.allows(request.getRemoteAddr())) {
            chain.doFilter(request, response);
        } else {
            Rejection.send((HttpServletResponse) response, HttpServletResponse.SC_FORBIDDEN,
                    "This address is not among the allowed clients");
        }
    }
}
