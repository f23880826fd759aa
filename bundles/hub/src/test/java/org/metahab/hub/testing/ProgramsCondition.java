/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips what {@linkplain NeedsPrograms needs programs} that this machine doesn't have. */
final class ProgramsCondition implements ExecutionCondition {

    private static final String WANTED = "METAHAB_PEERS";

    private final Map<String, String> environment;

    @SuppressWarnings("unused") // by JUnit
    ProgramsCondition() {
        this(System.getenv());
    }

    ProgramsCondition(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), NeedsPrograms.class)
                .map(needs -> decide(List.of(needs.value())))
                .orElseGet(() -> ConditionEvaluationResult.enabled("needs no program"));
    }

    ConditionEvaluationResult decide(List<String> programs) {
        List<String> missing =
                programs.stream().filter(program -> !isOnThePath(program)).toList();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("has all programs");
        }
        if ("required".equals(environment.get(WANTED))) {
            return ConditionEvaluationResult.enabled(WANTED + "=required, though " + missing + " is not on the path");
        }
        return ConditionEvaluationResult.disabled(
                missing + " is not on the path; .ci/apt-packages lists Debian's packages for it");
    }

    private boolean isOnThePath(String program) {
        return Stream.of(environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
