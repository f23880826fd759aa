/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers calls by its routes, and errors in openHAB's shape. */
abstract class RestServlet extends HttpServlet {

    static final String CONTEXT = "(osgi.http.whiteboard.context.name=org.metahab.rest)";

    private static final long serialVersionUID = 1L;
    private static final Logger LOGGER = LoggerFactory.getLogger(RestServlet.class);

    /**
     * What is answered here. A handler throws {@link NoSuchElementException} when what a call names is not there (404),
     * {@link IllegalArgumentException} when it makes no sense (400), and {@link IllegalStateException} when it is not possible
     * now (409); anything else is a fault of the hub's (500).
     */
    abstract List<Route> routes();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response).send(response);
    }

    /** Whatever happens, a caller gets JSON. */
    private Answer answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            return answer(Call.of(request), response);
        } catch (Call.TooLongException e) {
            return Answer.error(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return Answer.error(HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOGGER.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
            return Answer.error(
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    "That failed, which should not be; the hub's log says more: " + e);
        }
    }

    private Answer answer(Call call, HttpServletResponse response) {
        List<Route> here =
                routes().stream().filter(route -> route.isAt(call.path())).toList();
        for (Route route : here) {
            if (route.method().equals(call.method())) {
                return answer(route, call);
            }
        }
        String what = call.method() + " /rest/habits/" + String.join("/", call.path());
        if (here.isEmpty()) {
            return Answer.error(
                    HttpServletResponse.SC_NOT_FOUND,
                    "There is nothing at " + what + "; /rest/habits/openapi.json says what there is");
        }
        return Answer.notAllowed(what, here.stream().map(Route::method).toList(), response);
    }

    private static Answer answer(Route route, Call call) {
        try {
            return route.handler().apply(call);
        } catch (NoSuchElementException e) {
            return Answer.error(HttpServletResponse.SC_NOT_FOUND, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return Answer.error(HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            return Answer.error(HttpServletResponse.SC_CONFLICT, String.valueOf(e.getMessage()));
        }
    }
}
