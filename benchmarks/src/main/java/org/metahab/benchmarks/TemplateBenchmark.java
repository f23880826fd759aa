/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.benchmarks;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.metahab.discovery.internal.template.Template;
import org.metahab.discovery.internal.template.TemplateException;
import org.metahab.discovery.json.Json;
import org.metahab.discovery.json.JsonException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to render a compiled template of a discovery message, in the shapes that are common. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TemplateBenchmark {

    private static final String INPUT =
            "{\"temperature\":21.5,\"state\":\"ON\",\"running_state\":\"heat\",\"update\":{\"state\":\"idle\"}}";

    /** A value; one of an object in an object; a choice; arithmetic; words looked up in a table. */
    @Param({
        "{{ value_json[\"temperature\"] }}",
        "{{ value_json['update']['state'] }}",
        "{{ 'open' if value_json.state == 'ON' else 'closed' }}",
        "{{ (value_json.temperature | float * 1.8 + 32) | round(1) }}",
        "{% set v = {None:None,'idle':'idle','heat':'heating'} %}{{ v[value_json[\"running_state\"]] }}"
    })
    public String source = "";

    private @Nullable Template template;
    private Map<String, Object> variables = Map.of();

    /** Compiles once, as a channel does. */
    @Setup
    public void compile() throws TemplateException, JsonException {
        template = Template.compile("benchmark", source);
        variables = Map.of("value", INPUT, "value_json", Json.parse(INPUT));
    }

    /** One state. */
    @Benchmark
    public String render() throws TemplateException {
        return Objects.requireNonNull(template).render(variables::get);
    }
}
