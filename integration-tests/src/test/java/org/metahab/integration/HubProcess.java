/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.integration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A hub that the launcher started as a process of its own, on a folder and on ports of its own. */
final class HubProcess implements AutoCloseable {

    private static final Path LAUNCHER = Path.of(System.getProperty("metahab.launcher"));
    private static final int PATIENCE_SECONDS = 180;

    private final HubHome home;
    private final Process process;

    private HubProcess(HubHome home, Process process) {
        this.home = home;
        this.process = process;
    }

    /** Starts the hub and waits until its REST interface answers. */
    static HubProcess start(HubHome home) throws Exception {
        HubProcess hub = new HubProcess(home, launch(home, home.output(), runCommand(home)));
        try {
            Await.until("the hub is ready", () -> hub.rest().isReady(), hub::output);
        } catch (AssertionError e) {
            hub.process.destroyForcibly();
            throw e;
        }
        return hub;
    }

    /** Runs a command of the launcher to its end. */
    static CommandResult command(HubHome home, String... command) throws Exception {
        Path output = Files.createTempFile("metahab", ".out");
        Process process = launch(home, output, List.of(command));
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("'%s' did not end: %s".formatted(List.of(command), Files.readString(output)));
        }
        return new CommandResult(process.exitValue(), Files.readString(output));
    }

    /** Tries to start one more hub on the same folder. */
    static CommandResult commandRun(HubHome home) throws Exception {
        return command(home, runCommand(home).toArray(String[]::new));
    }

    RestClient rest() {
        return new RestClient(home);
    }

    String output() {
        try {
            return Files.readString(home.output());
        } catch (IOException e) {
            return "no output: " + e;
        }
    }

    /** Sends a signal such as TERM, INT or KILL, and waits for the end. */
    int signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The hub did not end on SIG%s: %s".formatted(name, output()));
        }
        return process.exitValue();
    }

    /** What a hub that is gone has left behind: processes, ports that answer, locks that hold. */
    List<String> leftovers() throws IOException {
        List<String> left = new ArrayList<>();
        ProcessHandle.allProcesses()
                .filter(other -> other.info()
                        .commandLine()
                        .filter(line -> line.contains("-Dkaraf.base=" + home.folder() + " "))
                        .isPresent())
                .forEach(other -> left.add("process " + other.pid()));
        for (int port : List.of(home.httpPort(), home.mqttPort(), home.sshPort())) {
            if (answers(port)) {
                left.add("port " + port);
            }
        }
        try (FileChannel channel = FileChannel.open(home.folder().resolve("lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                left.add("lock");
            }
        }
        return left;
    }

    @Override
    public void close() throws Exception {
        if (process.isAlive()) {
            signal("KILL");
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> runCommand(HubHome home) {
        return Stream.concat(Stream.of("run", "--server"), home.ports().stream())
                .toList();
    }

    /** Of tests that run in the background, programs would inherit that SIGINT is ignored. */
    private static Process launch(HubHome home, Path output, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of("env", "--default-signal=INT", LAUNCHER.toString()), command.stream())
                        .toList());
        builder.environment().put("METAHAB_HOME", home.folder().toString());
        builder.environment()
                .put("METAHAB_DEMO_HOME", home.folder().resolve("demo").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }
}
