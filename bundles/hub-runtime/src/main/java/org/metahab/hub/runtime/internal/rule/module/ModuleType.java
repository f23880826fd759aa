/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.module;

import java.util.List;

/**
 * A kind of trigger, condition or action.
 *
 * @param uid its name in rules, such as {@code core.ItemCommandAction}
 * @param kind what part of a rule it is
 * @param label what it stands for
 * @param settings what it takes
 * @param inputs names of the values that it takes from a trigger
 * @param outputs names of the values that a trigger gives
 * @param note what people who use it must know; may be empty
 */
public record ModuleType(
        String uid,
        ModuleKind kind,
        String label,
        List<Setting> settings,
        List<String> inputs,
        List<String> outputs,
        String note) {

    public ModuleType {
        settings = List.copyOf(settings);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    Setting setting(String name) {
        return settings.stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(uid + " declares no setting '" + name + "'"));
    }
}
