/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.module;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The module types that this hub knows, read from {@code module-types.json} beside this class. */
public final class ModuleTypes {

    private final Map<String, ModuleType> types = new LinkedHashMap<>();

    private ModuleTypes(Declarations declared) {
        declared.triggers.forEach(type -> add(type, ModuleKind.TRIGGER));
        declared.conditions.forEach(type -> add(type, ModuleKind.CONDITION));
        declared.actions.forEach(type -> add(type, ModuleKind.ACTION));
    }

    /** Reads the declarations. */
    public static ModuleTypes load() {
        try (InputStream in = Objects.requireNonNull(ModuleTypes.class.getResourceAsStream("module-types.json"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new ModuleTypes(new Gson().fromJson(reader, Declarations.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The type of that name, if it is of that kind. */
    public Optional<ModuleType> find(String uid, ModuleKind kind) {
        return Optional.ofNullable(types.get(uid)).filter(type -> type.kind() == kind);
    }

    /** All types. */
    public Collection<ModuleType> all() {
        return List.copyOf(types.values());
    }

    private void add(Declaration declared, ModuleKind kind) {
        types.put(
                declared.uid,
                new ModuleType(
                        declared.uid,
                        kind,
                        declared.label,
                        declared.settings,
                        Objects.requireNonNullElse(declared.inputs, List.of()),
                        Objects.requireNonNullElse(declared.outputs, List.of()),
                        Objects.requireNonNullElse(declared.note, "")));
    }

    private record Declarations(List<Declaration> triggers, List<Declaration> conditions, List<Declaration> actions) {}

    private record Declaration(
            String uid,
            String label,
            List<Setting> settings,
            @Nullable List<String> inputs,
            @Nullable List<String> outputs,
            @Nullable String note) {}
}
