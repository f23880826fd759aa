/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.metahab.hub.HubClock;
import org.metahab.hub.Items;
import org.metahab.hub.runtime.internal.rest.http.Router;
import org.metahab.hub.runtime.internal.rest.resource.InboxResource;
import org.metahab.hub.runtime.internal.rest.resource.ItemsResource;
import org.metahab.hub.runtime.internal.rest.resource.Resource;
import org.metahab.hub.runtime.internal.rest.resource.RootResource;
import org.metahab.hub.runtime.internal.rest.resource.RulesResource;
import org.metahab.hub.runtime.internal.rest.resource.ThingsResource;
import org.metahab.hub.runtime.internal.rule.RuleCatalogue;
import org.metahab.hub.runtime.internal.store.DocumentStore;
import org.metahab.hub.thing.Inbox;
import org.metahab.hub.thing.ThingRegistry;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves items, things, the inbox and rules. Comes after its context, as the whiteboard likes it. */
@Component(
        service = Servlet.class,
        reference = @Reference(name = "context", service = ServletContextHelper.class, target = RestContext.SELECT))
@HttpWhiteboardContextSelect(RestContext.SELECT)
@HttpWhiteboardServletName("metahab-rest")
@HttpWhiteboardServletPattern("/rest/*")
public final class RestServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile List<ThingRegistry> things = List.of();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile List<Inbox> inboxes = List.of();

    private final transient Router router;

    /** Called by Declarative Services. */
    @Activate
    public RestServlet(
            @Reference Items items,
            @Reference DocumentStore store,
            @Reference RuleCatalogue rules,
            @Reference HubClock clock,
            BundleContext bundle) {
        this(items, store, rules, clock, bundle.getBundle().getVersion().toString());
    }

    RestServlet(Items items, DocumentStore store, RuleCatalogue rules, HubClock clock, String version) {
        router = new Router(Stream.<Resource>of(
                        new RootResource(clock, version),
                        new ItemsResource(items, store),
                        new ThingsResource(() -> things),
                        new InboxResource(() -> inboxes),
                        new RulesResource(rules, () -> UUID.randomUUID().toString()))
                .flatMap(resource -> resource.routes().stream())
                .toList());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        router.answer(request).send(response);
    }
}
