/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Suggestions;
import org.metahab.adaptation.testing.KnownHabits;
import org.metahab.adaptation.testing.KnownHub;
import org.metahab.adaptation.testing.KnownLiveHabits;

/** The servlets in a real container; the one of habits also takes what nobody else does, as on the hub. */
final class HabitsServer implements AutoCloseable {

    private static final String BASE = "/rest/habits";

    final EventsServlet events = new EventsServlet();
    final KnownImports imports = new KnownImports();
    final List<RestServlet> servlets;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();

    HabitsServer(Suggestions suggestions, Control control) {
        servlets = List.of(
                new HabitsServlet(new KnownHabits(), suggestions, control),
                new SuggestionsServlet(suggestions, control, new KnownHub()),
                new LiveServlet(new KnownLiveHabits()),
                new ControlServlet(control),
                new ImportServlet(imports),
                new AnomaliesServlet(new KnownAnomalies()));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        for (RestServlet servlet : servlets) {
            ServletHolder holder = new ServletHolder(servlet);
            servlet.routes().stream()
                    .map(HabitsServer::pattern)
                    .distinct()
                    .forEach(at -> context.addServlet(holder, at));
        }
        context.addServlet(new ServletHolder(servlets.get(0)), BASE + "/*");
        ServletHolder stream = new ServletHolder(events);
        stream.setAsyncSupported(true);
        context.addServlet(stream, BASE + "/" + EventsServlet.PATH);
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("The server does not start", e);
        }
    }

    HttpResponse<String> send(String method, String path, String body) throws Exception {
        return client.send(
                request(path).method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> handler) throws Exception {
        return client.send(request(path).build(), handler);
    }

    @Override
    public void close() throws Exception {
        events.deactivate();
        server.stop();
    }

    private static String pattern(Route route) {
        int variable = route.path().indexOf('{');
        return BASE + "/" + (variable < 0 ? route.path() : route.path().substring(0, variable) + "*");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + BASE + path));
    }
}
