/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of libcoap 4.3 (Debian: libcoap3-bin). Its exit status says nothing; what it prints does. */
final class LibCoap implements AutoCloseable {

    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final Thread reader;

    private LibCoap(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "libcoap-output");
        reader.start();
    }

    static LibCoap start(String... arguments) throws IOException {
        return program("coap-client-openssl", arguments);
    }

    static LibCoap program(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        return new LibCoap(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Runs the client to its end and returns what it printed. */
    static String run(String... arguments) throws Exception {
        try (LibCoap client = start(arguments)) {
            if (!client.process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("coap-client did not end: " + List.of(arguments));
            }
            client.reader.join();
            return client.output();
        }
    }

    String output() {
        return output.toString();
    }

    private void read() {
        try (InputStream in = process.getInputStream()) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                output.append((char) c);
            }
        } catch (IOException e) {
            output.append(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        reader.join();
    }
}
