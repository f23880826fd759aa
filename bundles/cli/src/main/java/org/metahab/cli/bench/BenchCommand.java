/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.util.concurrent.Callable;
import org.metahab.cli.anomalies.AnomaliesCommand;
import org.metahab.cli.federation.FederationCommand;
import org.metahab.cli.rules.RulesCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code metahab bench}: the experiments by name. */
@Command(
        name = "bench",
        description = "Runs experiments of meta-learning, published ones and our own, and of federated rounds; measures"
                + " speed.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SinusoidCommand.class,
            OmniglotCommand.class,
            HabitsCommand.class,
            SpeedCommand.class,
            HomeCommand.class,
            FederationCommand.class,
            RulesCommand.class,
            AnomaliesCommand.class
        })
public final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return spec.exitCodeOnInvalidInput();
    }
}
