/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli;

import java.util.concurrent.Callable;
import org.metahab.cli.bench.BenchCommand;
import org.metahab.cli.federation.FederateCommand;
import org.metahab.cli.homes.HomesCommand;
import org.metahab.cli.leaderboard.LeaderboardCommand;
import org.metahab.cli.rules.TrainRulesCommand;
import org.metahab.cli.soak.SoakCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line outside the hub. */
@Command(
        name = "metahab",
        description = "What MetaHAB does outside a running hub.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ImportCommand.class,
            ReplayCommand.class,
            LeaderboardCommand.class,
            TrainCommand.class,
            TrainRulesCommand.class,
            BenchCommand.class,
            DiscoverCommand.class,
            HomesCommand.class,
            SoakCommand.class,
            FederateCommand.class,
            HelpCommand.class
        })
public final class Main implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Runs one command and exits with its code: 0 done, 1 failed, 2 called wrongly. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(line.getColorScheme().errorText(describe(failure)));
                    return line.getCommandSpec().exitCodeOnExecutionException();
                });
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return spec.exitCodeOnInvalidInput();
    }

    private static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder("metahab: ").append(messageOf(failure));
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            text.append("\n  because: ").append(messageOf(cause));
        }
        return text.toString();
    }

    private static String messageOf(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
