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

/** Runs commands as Karaf does: it injects their services, sets arguments and options. */
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

    /** What the command prints. What it returns is not seen by those who send it over SSH. */
    String run(Class<? extends Action> command, Object... arguments) throws Exception {
        Action action = manager.instantiate(command, services);
        new DefaultActionPreparator().prepare(action, session, List.of(arguments));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            action.execute();
            return printed.toString(StandardCharsets.UTF_8).stripTrailing();
        } finally {
            System.setOut(before);
        }
    }
}
