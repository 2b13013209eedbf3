// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import org.callerid.adapter.dashboard.ErrorPage;
import org.callerid.adapter.rest.ErrorId;

/**
 * Writes the body of errors that the container raises itself; dashboard requests get a page. The text contains no
 * digit, since a dialplan may extract digits.
 */
@WebServlet("/error-answer")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final System.Logger LOG = System.getLogger(ErrorServlet.class.getName());
    private static final String ERROR_PAGE = "/dashboard/error.xhtml";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        boolean isOurFault = response.getStatus() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        String errorId = ErrorId.next();
        if (isOurFault) {
            LOG.log(Level.ERROR, "A request failed: " + errorId,
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
            request.setAttribute(ErrorPage.ERROR_ID, errorId);
        }
        if (isForAPage(request)) {
            request.getRequestDispatcher(ERROR_PAGE).forward(new BodylessGetRequest(request), response);
            return;
        }
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .print("{\"detail\":\"" + (isOurFault
                        ? "Internal error; the log tells more under " + errorId
                        : detail(response.getStatus())) + "\"}");
    }

    private static boolean isForAPage(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                && address.startsWith("/dashboard");
    }

    private static String detail(int status) {
        return switch (status) {
            case HttpServletResponse.SC_NOT_FOUND -> "Not found";
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "Method Not Allowed";
            case HttpServletResponse.SC_REQUEST_TIMEOUT -> "The request took too long to arrive";
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> "The request is too large";
            case HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE -> "Send the request without Content-Encoding";
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "Too many requests are waiting";
            default -> status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "Bad request" : "Internal error";
        };
    }
}
