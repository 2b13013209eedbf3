// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.jboss.weld.context.http.Http;
import org.jboss.weld.context.http.HttpConversationContext;
import org.jboss.weld.context.http.HttpRequestContext;
import org.jboss.weld.context.http.HttpSessionContext;
import org.jboss.weld.module.web.servlet.SessionHolder;

/**
 * The CDI scopes of a page that is served by an asynchronous dispatch. Payara starts them only for the first pass of a
 * request, on its thread, but ends them on the thread of the dispatch.
 */
@Dependent
public class PageScopes {
    private final HttpRequestContext request;
    private final HttpSessionContext session;
    private final HttpConversationContext conversation;

    @Inject
    public PageScopes(@Http HttpRequestContext request, @Http HttpSessionContext session,
            @Http HttpConversationContext conversation) {
        this.request = request;
        this.session = session;
        this.conversation = conversation;
    }

    /** Detaches the scopes from the thread of the first pass. */
    void leave(HttpServletRequest first) {
        conversation.deactivate();
        conversation.dissociate(first);
        session.deactivate();
        session.dissociate(first);
        request.deactivate();
        request.dissociate(first);
        SessionHolder.clear();
    }

    /** Attaches the scopes to the thread of the dispatch, until the container destroys the request. */
    void enter(HttpServletRequest dispatched) {
        SessionHolder.requestInitialized(dispatched);
        request.associate(dispatched);
        session.associate(dispatched);
        conversation.associate(dispatched);
        request.activate();
        session.activate();
        conversation.activate();
    }
}
