/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.metahab.hub.runtime.internal.rest.http.Reply;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets callers in who show the token, and says to others why not. */
@Component(service = RestGate.class, configurationPid = RestGate.PID)
@Designate(ocd = RestConfig.class)
public final class RestGate {

    static final String PID = "org.metahab.hub.runtime.rest";

    private static final Logger LOGGER = LoggerFactory.getLogger(RestGate.class);
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final RestToken token;
    private final Hosts hosts;
    private final boolean openRead;

    /** Called by Declarative Services. */
    @Activate
    public RestGate(RestConfig config, BundleContext bundle) {
        this(config, config.folder().isBlank() ? dataArea(bundle) : Path.of(config.folder()));
    }

    /** @param folder where the token is */
    public RestGate(RestConfig config, Path folder) {
        token = RestToken.of(folder, new SecureRandom());
        hosts = new Hosts(config.hosts());
        openRead = config.openRead();
    }

    /**
     * Lets a request in, with the person's name as its remote user; otherwise answers it and returns false.
     *
     * @throws IOException when the answer can't be sent
     */
    public boolean admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> user = Credentials.user(request, token);
        Optional<Reply> refusal = refusal(request, user);
        if (refusal.isPresent()) {
            refusal.get().send(response);
            return false;
        }
        user.ifPresent(name -> {
            request.setAttribute(ServletContextHelper.REMOTE_USER, name);
            request.setAttribute(ServletContextHelper.AUTHENTICATION_TYPE, "token");
        });
        return true;
    }

    private Optional<Reply> refusal(HttpServletRequest request, Optional<String> user) {
        if (!hosts.isOurs(request)) {
            return Optional.of(Reply.error(
                    HttpServletResponse.SC_FORBIDDEN,
                    "This hub doesn't answer to the name '" + request.getHeader("Host")
                            + "'; call it localhost, or add the name to 'hosts' of " + PID));
        }
        if (hosts.isFromForeignPage(request)) {
            return Optional.of(Reply.error(
                    HttpServletResponse.SC_FORBIDDEN, "A page of another host may not change anything here"));
        }
        if (user.isPresent() || openRead && READING.contains(request.getMethod())) {
            return Optional.empty();
        }
        if (Credentials.areShown(request)) {
            LOGGER.warn("{} was refused: it showed a wrong token for REST", request.getRemoteAddr());
        }
        return Optional.of(Reply.error(
                        HttpServletResponse.SC_UNAUTHORIZED,
                        "Show the token of the file " + RestToken.FILE + " as header 'Authorization: Bearer TOKEN'")
                .with("WWW-Authenticate", "Bearer realm=\"MetaHAB\""));
    }

    private static Path dataArea(BundleContext bundle) {
        return Objects.requireNonNull(bundle.getDataFile(""), "The framework gives bundles no data area; set 'folder'")
                .toPath();
    }
}
