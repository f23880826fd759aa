/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.UnknownItemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the route of a request, and turns what goes wrong into errors for the caller. */
public final class Router {

    private static final Logger LOGGER = LoggerFactory.getLogger(Router.class);

    private final List<Route> routes;

    /** @param routes of two that match, the first answers */
    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** Answers a request. */
    public Reply answer(HttpServletRequest request) {
        try {
            return route(request);
        } catch (RestException e) {
            return Reply.error(e.status(), String.valueOf(e.getMessage()));
        } catch (UnknownItemException | NoSuchElementException e) {
            return Reply.error(HttpServletResponse.SC_NOT_FOUND, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return Reply.error(HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            return Reply.error(HttpServletResponse.SC_BAD_REQUEST, "The body is nested too deeply");
        } catch (RuntimeException e) {
            LOGGER.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
            return Reply.error(
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "The hub failed at this; its log says more");
        }
    }

    private Reply route(HttpServletRequest request) {
        @Nullable String path = request.getPathInfo();
        List<String> segments = Route.segments(path == null ? "" : path);
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        List<String> methods = new ArrayList<>();
        for (Route route : routes) {
            Optional<Map<String, String>> parts = route.match(segments);
            if (parts.isPresent()) {
                if (route.method().equals(method)) {
                    return route.handler().apply(new RestRequest(request, parts.get()));
                }
                methods.add(route.method());
            }
        }
        if (methods.isEmpty()) {
            throw RestException.notFound("There is nothing at " + request.getRequestURI());
        }
        String allowed = methods.stream().distinct().collect(Collectors.joining(", "));
        return Reply.error(
                        HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                        request.getMethod() + " is not possible here; use " + allowed)
                .with("Allow", allowed);
    }
}
