/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest.http;

import javax.servlet.http.HttpServletResponse;

/** A request can't be fulfilled. The message is for the caller. */
public final class RestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status the HTTP status code */
    public RestException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** What the caller asks for is not there. */
    public static RestException notFound(String message) {
        return new RestException(HttpServletResponse.SC_NOT_FOUND, message);
    }

    /** The request makes no sense as it is. */
    public static RestException badRequest(String message) {
        return new RestException(HttpServletResponse.SC_BAD_REQUEST, message);
    }

    int status() {
        return status;
    }
}
