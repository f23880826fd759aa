/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.command.DefaultActionPreparator;
import org.apache.karaf.shell.impl.action.command.ManagerImpl;
import org.apache.karaf.shell.impl.console.RegistryImpl;

/** Runs commands as Karaf does: it injects their services, sets arguments and options, and shows what they return. */
final class Shell {

    private final RegistryImpl services = new RegistryImpl(null);
    private final ManagerImpl manager = new ManagerImpl(services, services);
    private final Session session = (Session) Proxy.newProxyInstance(
            Shell.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> null);

    Shell(Object... services) {
        for (Object service : services) {
            this.services.register(service);
        }
    }

    /** What the command prints and returns. */
    String run(Class<? extends Action> command, Object... arguments) throws Exception {
        Action action = manager.instantiate(command, services);
        new DefaultActionPreparator().prepare(action, session, List.of(arguments));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Object returned = action.execute();
            return printed.toString(StandardCharsets.UTF_8) + (returned == null ? "" : returned);
        } finally {
            System.setOut(before);
        }
    }
}
