/**
 * REST in openHAB's shapes, on OSGi's HTTP whiteboard.
 *
 * <h2>For the servlets of other rooms</h2>
 *
 * <p>All of REST lives in the servlet context {@code org.metahab.rest}, under {@code /rest}. Its
 * {@code ServletContextHelper} checks the caller before any servlet, filter or resource of the context, whichever bundle
 * registered it. A servlet of another bundle joins with two service properties:
 *
 * <pre>
 * osgi.http.whiteboard.context.select = (osgi.http.whiteboard.context.name=org.metahab.rest)
 * osgi.http.whiteboard.servlet.pattern = /rest/habits/*
 * </pre>
 *
 * <p>and then may rely on this: the {@code Host} is one that the hub answers to, a request that changes something doesn't
 * come from a foreign web page, and the caller showed the token. The request attribute
 * {@code org.osgi.service.http.authentication.remote.user} ({@code ServletContextHelper.REMOTE_USER}) is the name of the person, {@code local} where the
 * caller gave none, and {@code null} for a read without a token where the configuration allows that. What the person does
 * carries the source {@code org.openhab.core.io.rest$name}.
 *
 * <p>The whiteboard leaves a servlet alone until its context is there, so it is never served unprotected.
 */
@NullMarked
package org.metahab.hub.runtime.internal.rest;

import org.jspecify.annotations.NullMarked;
