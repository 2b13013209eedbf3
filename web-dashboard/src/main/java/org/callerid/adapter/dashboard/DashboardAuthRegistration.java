// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Optional;

/** Exempts dialers' calls from what Jakarta Security does for pages. */
@WebListener
public class DashboardAuthRegistration implements ServletContextListener {
    private static final String LAYER = "HttpServlet";

    private Optional<String> registration = Optional.empty();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        String application = context.getVirtualServerName() + " " + context.getContextPath();
        AuthConfigFactory factory = AuthConfigFactory.getFactory();
        AuthConfigProvider all = factory.getConfigProvider(LAYER, application, null);
        registration = Optional
                .of(factory.registerConfigProvider(new DashboardAuthConfigProvider(all), LAYER, application,
                        "pages only"));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        registration.ifPresent(AuthConfigFactory.getFactory()::removeRegistration);
    }
}
