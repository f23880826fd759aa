/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.util.Map;
import picocli.CommandLine.Option;

/** What all experiments that train can be told. */
final class RunOptions {

    @Option(names = "--seeds", defaultValue = "1", description = "How many trainings of each learner (default: 1).")
    private int seeds;

    @Option(names = "--option", paramLabel = "NAME=VALUE", description = "A further option of the learner; repeatable.")
    private Map<String, String> options = Map.of();

    @Option(names = "--threads", description = "How many threads work (default: all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--resume", description = "Go on where an earlier run was stopped; keep what it finished.")
    private boolean resume;

    int seeds() {
        return seeds;
    }

    Map<String, String> options() {
        return options;
    }

    int threads() {
        return threads;
    }

    boolean resume() {
        return resume;
    }
}
