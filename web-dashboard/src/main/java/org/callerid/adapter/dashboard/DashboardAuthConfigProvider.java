// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.security.auth.message.config.ClientAuthConfig;
import jakarta.security.auth.message.config.ServerAuthConfig;
import jakarta.security.auth.message.config.ServerAuthContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;

/**
 * Authenticates requests for pages as {@code pages} does, and lets all others through. What the container does before
 * it calls {@link OperatorAuthentication} is a twentieth of the work for a call (docs/adr/0015).
 */
record DashboardAuthConfigProvider(AuthConfigProvider pages) implements AuthConfigProvider {
    @Override
    public ServerAuthConfig getServerAuthConfig(String layer, String application, CallbackHandler handler)
            throws AuthException {
        return new Config(pages.getServerAuthConfig(layer, application, handler));
    }

    @Override
    public ClientAuthConfig getClientAuthConfig(String layer, String application, CallbackHandler handler)
            throws AuthException {
        return pages.getClientAuthConfig(layer, application, handler);
    }

    @Override
    public void refresh() {
        pages.refresh();
    }

    private record Config(ServerAuthConfig pages) implements ServerAuthConfig {
        @Override
        public ServerAuthContext getAuthContext(String id, Subject service, Map<String, Object> properties)
                throws AuthException {
            return new Context(pages.getAuthContext(id, service, properties));
        }

        @Override
        public String getAuthContextID(MessageInfo message) {
            return pages.getAuthContextID(message);
        }

        @Override
        public String getMessageLayer() {
            return pages.getMessageLayer();
        }

        @Override
        public String getAppContext() {
            return pages.getAppContext();
        }

        @Override
        public boolean isProtected() {
            return pages.isProtected();
        }

        @Override
        public void refresh() {
            pages.refresh();
        }
    }

    private record Context(ServerAuthContext pages) implements ServerAuthContext {
        @Override
        public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service) throws AuthException {
            return isPage(message) ? pages.validateRequest(message, client, service) : AuthStatus.SUCCESS;
        }

        @Override
        public AuthStatus secureResponse(MessageInfo message, Subject service) throws AuthException {
            return isPage(message) ? pages.secureResponse(message, service) : AuthStatus.SEND_SUCCESS;
        }

        @Override
        public void cleanSubject(MessageInfo message, Subject subject) throws AuthException {
            pages.cleanSubject(message, subject);
        }

        private static boolean isPage(MessageInfo message) {
            return Paths.isPage((HttpServletRequest) message.getRequestMessage());
        }
    }
}
