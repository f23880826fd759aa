/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.rule.RuleStatusInfo.Detail;
import org.metahab.hub.rule.RuleStatusInfo.Status;
import org.metahab.hub.runtime.internal.rule.engine.RuleParts.ItemUse;
import org.metahab.hub.runtime.internal.rule.engine.RuleParts.Part;
import org.metahab.hub.runtime.internal.rule.handler.Handlers;
import org.metahab.hub.runtime.internal.rule.module.ModuleException;
import org.metahab.hub.runtime.internal.rule.module.ModuleKind;
import org.metahab.hub.runtime.internal.rule.module.ModuleType;
import org.metahab.hub.runtime.internal.rule.module.ModuleTypes;
import org.metahab.hub.runtime.internal.rule.module.Settings;

/** Makes the handlers of rules, and says all that is wrong with a rule at once. */
final class RuleAssembler {

    private final ModuleTypes types;
    private final Handlers handlers;

    RuleAssembler(ModuleTypes types, Handlers handlers) {
        this.types = types;
        this.handlers = handlers;
    }

    RuleParts assemble(Rule rule) {
        Optional<String> doubled = doubledId(rule);
        if (doubled.isPresent()) {
            return RuleParts.none(new RuleStatusInfo(
                    Status.UNINITIALIZED,
                    Detail.INVALID_RULE,
                    "Two modules have the id '" + doubled.get() + "'; give each its own"));
        }
        Assembly assembly = new Assembly();
        var triggers = assembly.parts(rule.triggers(), ModuleKind.TRIGGER, handlers::trigger);
        var conditions = assembly.parts(rule.conditions(), ModuleKind.CONDITION, handlers::condition);
        var actions = assembly.parts(rule.actions(), ModuleKind.ACTION, handlers::action);
        return assembly.problems.isEmpty()
                ? new RuleParts(status(assembly), triggers, conditions, actions, assembly.items)
                : RuleParts.none(
                        new RuleStatusInfo(Status.UNINITIALIZED, assembly.detail, String.join(" ", assembly.problems)));
    }

    private static RuleStatusInfo status(Assembly assembly) {
        return new RuleStatusInfo(Status.IDLE, Detail.NONE, String.join("; ", assembly.notes));
    }

    private static Optional<String> doubledId(Rule rule) {
        Set<String> ids = new HashSet<>();
        List<RuleModule> modules = new ArrayList<>(rule.triggers());
        modules.addAll(rule.conditions());
        modules.addAll(rule.actions());
        return modules.stream().map(RuleModule::id).filter(id -> !ids.add(id)).findFirst();
    }

    /** What came up while one rule was put together. */
    private final class Assembly {

        final List<String> problems = new ArrayList<>();
        final List<String> notes = new ArrayList<>();
        final List<ItemUse> items = new ArrayList<>();
        Detail detail = Detail.CONFIGURATION_ERROR;

        <T> List<Part<T>> parts(List<RuleModule> modules, ModuleKind kind, BiFunction<ModuleType, Settings, T> maker) {
            List<Part<T>> parts = new ArrayList<>();
            for (RuleModule module : modules) {
                types.find(module.type(), kind)
                        .ifPresentOrElse(
                                type -> part(type, module, maker).ifPresent(parts::add), () -> unknown(kind, module));
            }
            return parts;
        }

        private <T> Optional<Part<T>> part(
                ModuleType type, RuleModule module, BiFunction<ModuleType, Settings, T> maker) {
            String name = ModuleException.name(type.kind(), module);
            try {
                Settings settings = new Settings(type, module);
                Part<T> part = new Part<>(module.id(), name, maker.apply(type, settings));
                settings.items().forEach(item -> items.add(new ItemUse(name, item)));
                if (!type.note().isEmpty()) {
                    notes.add(name + ": " + type.note());
                }
                return Optional.of(part);
            } catch (ModuleException e) {
                problems.add(String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }

        private void unknown(ModuleKind kind, RuleModule module) {
            detail = Detail.HANDLER_INITIALIZING_ERROR;
            problems.add(ModuleException.name(kind, module) + ": this hub has no such type of " + kind.label()
                    + "; use one of "
                    + types.all().stream()
                            .filter(type -> type.kind() == kind)
                            .map(ModuleType::uid)
                            .collect(Collectors.joining(", "))
                    + ".");
        }
    }
}
