/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.metahab.hub.codec.RuleCodec;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;

/** Tells whether two rules do the same, and whether they also read the same. */
public final class RuleShape {

    private RuleShape() {}

    /** What the rule does when, as text; equal for rules that do the same. */
    public static String of(Rule rule) {
        Rule bare = new Rule(
                "rule",
                "",
                "",
                Set.of(),
                Map.of(),
                bare(rule.triggers()),
                bare(rule.conditions()),
                bare(rule.actions()));
        JsonObject json = RuleCodec.encode(bare);
        return json.get("triggers").toString() + json.get("conditions") + json.get("actions");
    }

    /**
     * Whether a rule among the hub's is still as it was written: it does the same, and has the same name, description and
     * tags. How a hub writes numbers, white space and the ids of modules is no difference.
     */
    static boolean isUnchanged(Rule installed, Rule written) {
        return plain(installed.name()).equals(plain(written.name()))
                && plain(installed.description()).equals(plain(written.description()))
                && installed.tags().equals(written.tags())
                && of(installed).equals(of(written));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static List<RuleModule> bare(List<RuleModule> modules) {
        return modules.stream()
                .map(module -> RuleModule.of("m", module.type(), new TreeMap<>(module.configuration())))
                .toList();
    }
}
