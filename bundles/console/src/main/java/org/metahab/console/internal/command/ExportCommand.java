/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Habits;
import org.metahab.adaptation.RuleExport;
import org.metahab.adaptation.Suggestions;
import org.metahab.adaptation.codec.ExportJson;
import org.metahab.hub.Hub;
import org.metahab.hub.codec.RuleFormat;

/** Shows the rules of suggestions as openHAB reads them, or all that is known, or writes that into a file. */
@Service
@Command(
        scope = "metahab",
        name = "export",
        description =
                "Shows the rules of all accepted suggestions, or one suggestion's rule, as openHAB reads them, or all"
                        + " that is known")
public class ExportCommand extends TextCommand {

    @Reference(optional = true)
    @Nullable
    Suggestions suggestions;

    @Reference(optional = true)
    @Nullable
    Hub hub;

    @Reference(optional = true)
    @Nullable
    Habits habits;

    @Reference(optional = true)
    @Nullable
    Control control;

    @Argument(name = "id", description = "Only this suggestion's rule")
    @Completion(SuggestionIdCompleter.class)
    @Nullable
    String id;

    @Option(name = "--yaml", description = "As a YAML file of openHAB 5.2 instead of JSON")
    boolean yaml;

    @Option(name = "--everything", description = "Not the rules but all that is known, as JSON")
    boolean everything;

    @Option(name = "--out", description = "Into this file, which must not exist yet")
    @Nullable
    String out;

    @Override
    String run() throws IOException {
        String text = everything ? everything() : rules();
        return out == null ? text : write(Path.of(out), text);
    }

    private String everything() {
        if (yaml || id != null) {
            throw new IllegalArgumentException(
                    "--everything is JSON of all that is known; leave --yaml and the id out");
        }
        return ExportJson.text(Services.required(habits), Services.required(suggestions), Services.required(control));
    }

    private String rules() {
        Suggestions known = Services.required(suggestions);
        RuleExport export = new RuleExport(known, Services.required(hub).rules());
        RuleFormat format = yaml ? RuleFormat.YAML : RuleFormat.JSON;
        String wanted = id;
        return wanted == null
                ? format.all(export.accepted())
                : format.one(SuggestionCommand.known(wanted, () -> export.one(wanted)));
    }

    private static String write(Path file, String text) throws IOException {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException("'" + file + "' exists already; name another file", e);
        }
        return "Written to " + file.toAbsolutePath() + ".";
    }
}
