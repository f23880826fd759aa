/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Rules as a YAML file of openHAB 5.2, for its folder {@code conf/yaml}: {@code version: 1}, then {@code rules} by uid, each
 * with {@code label}, {@code description}, {@code tags}, {@code config}, {@code triggers}, {@code conditions} and
 * {@code actions}; a module has {@code id}, {@code label}, {@code type}, {@code config}, and conditions and actions may have
 * {@code inputs}. What is empty is left out. Texts that YAML 1.1 takes for something else ({@code ON}, {@code 16:40}) are
 * quoted.
 */
public final class RuleYaml {

    private static final int VERSION = 1;

    private RuleYaml() {}

    /** The rules as one file, in their order. */
    public static String encode(Collection<Rule> rules) {
        Map<String, Object> byUid = new LinkedHashMap<>();
        rules.forEach(rule -> byUid.put(rule.uid(), rule(rule)));
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("version", VERSION);
        file.put("rules", byUid);
        return yaml().dump(file);
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        return new Yaml(options);
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> yaml = new LinkedHashMap<>();
        yaml.put("label", rule.name().isBlank() ? rule.uid() : rule.name());
        putUnlessEmpty(yaml, "description", rule.description());
        if (!rule.tags().isEmpty()) {
            yaml.put("tags", List.copyOf(rule.tags()));
        }
        putUnlessEmpty(yaml, "config", rule.configuration());
        putModules(yaml, "triggers", rule.triggers());
        putModules(yaml, "conditions", rule.conditions());
        putModules(yaml, "actions", rule.actions());
        return yaml;
    }

    private static void putModules(Map<String, Object> yaml, String name, List<RuleModule> modules) {
        if (!modules.isEmpty()) {
            yaml.put(name, modules.stream().map(RuleYaml::module).toList());
        }
    }

    private static Map<String, Object> module(RuleModule module) {
        Map<String, Object> yaml = new LinkedHashMap<>();
        yaml.put("id", module.id());
        putUnlessEmpty(yaml, "label", module.label());
        yaml.put("type", module.type());
        putUnlessEmpty(yaml, "config", module.configuration());
        putUnlessEmpty(yaml, "inputs", module.inputs());
        return yaml;
    }

    private static void putUnlessEmpty(Map<String, Object> yaml, String name, String text) {
        if (!text.isEmpty()) {
            yaml.put(name, text);
        }
    }

    private static void putUnlessEmpty(Map<String, Object> yaml, String name, Map<String, ?> settings) {
        if (!settings.isEmpty()) {
            yaml.put(name, new LinkedHashMap<>(settings));
        }
    }
}
