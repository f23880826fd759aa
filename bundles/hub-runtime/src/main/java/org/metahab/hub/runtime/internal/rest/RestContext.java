/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.metahab.hub.runtime.internal.rest.gate.RestGate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContext;

/** The servlet context of REST: all that is served in it passes the gate. */
@Component(service = ServletContextHelper.class, scope = ServiceScope.BUNDLE)
@HttpWhiteboardContext(name = RestContext.NAME, path = "/")
public final class RestContext extends ServletContextHelper {

    /** The context's name. */
    static final String NAME = "org.metahab.rest";

    /** Selects the context. */
    static final String SELECT = "(osgi.http.whiteboard.context.name=" + NAME + ")";

    private final RestGate gate;

    /** Called by Declarative Services. */
    @Activate
    public RestContext(@Reference RestGate gate) {
        this.gate = gate;
    }

    @Override
    public boolean handleSecurity(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return gate.admit(request, response);
    }
}
