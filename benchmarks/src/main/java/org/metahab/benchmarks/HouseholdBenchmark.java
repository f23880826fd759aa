/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.benchmarks;

import java.util.concurrent.TimeUnit;
import org.metahab.simulator.HouseholdGenerator;
import org.metahab.simulator.Simulation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Simulated homes a second: a home is planned and lives for some days. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 10)
public class HouseholdBenchmark {

    @Param({"14", "30"})
    public int days;

    private long seed;

    /** One home and its life. */
    @Benchmark
    public void live(Blackhole hole) {
        Simulation life = new HouseholdGenerator().generate(seed++).simulate(days);
        while (life.hasNext()) {
            hole.consume(life.next());
        }
    }
}
