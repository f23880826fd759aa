/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.metahab.adaptation.internal.file.OwnerFiles;
import org.metahab.hub.codec.RuleCodec;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleRegistry;
import org.metahab.hub.rule.RuleStatusInfo;

/** A hub's rules that outlive its process, each in a file; whether one is enabled is not kept. */
final class StoredRules implements RuleRegistry {

    private final Path folder;

    StoredRules(Path folder) {
        this.folder = folder;
    }

    @Override
    public Collection<Rule> rules() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> rule(file.getFileName().toString()).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Rule> rule(String uid) {
        try {
            Path file = folder.resolve(uid);
            return Files.exists(file)
                    ? Optional.of(RuleCodec.decode(
                            JsonParser.parseString(Files.readString(file)).getAsJsonObject()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<RuleStatusInfo> status(String uid) {
        return rule(uid).map(rule -> RuleStatusInfo.IDLE);
    }

    @Override
    public RuleStatusInfo add(Rule rule) {
        return update(rule);
    }

    @Override
    public RuleStatusInfo update(Rule rule) {
        try {
            OwnerFiles.replace(
                    folder.resolve(rule.uid()),
                    RuleCodec.encode(rule).toString().getBytes(StandardCharsets.UTF_8));
            return RuleStatusInfo.IDLE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Rule> remove(String uid) {
        Optional<Rule> removed = rule(uid);
        try {
            Files.deleteIfExists(folder.resolve(uid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return removed;
    }

    @Override
    public void setEnabled(String uid, boolean enabled) {
        // not kept
    }

    @Override
    public void runNow(String uid, boolean considerConditions) {
        throw new AssertionError("adaptation runs no rules");
    }
}
