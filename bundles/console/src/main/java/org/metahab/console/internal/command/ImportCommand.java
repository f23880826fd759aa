/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.metahab.history.HistoryImports;
import org.metahab.history.ImportOptions;
import org.metahab.history.ImportRequest;
import org.metahab.history.ImportStatus;
import org.metahab.history.ImportText;
import org.metahab.hub.HubClock;

/** Takes the history of another system in, or says how that is doing. */
@Service
@Command(
        scope = "metahab",
        name = "import",
        description =
                "Takes the history that another system recorded into the hub, or, without a source, says how far it is")
public class ImportCommand extends TextCommand {

    @Reference(optional = true)
    @Nullable
    HistoryImports imports;

    @Reference(optional = true)
    @Nullable
    HubClock clock;

    @Option(name = "--dry-run", description = "Change nothing; say what would be taken in")
    boolean dryRun;

    @Option(name = "--stop", description = "Stop the import that is under way; the next one goes on from there")
    boolean stop;

    @Option(name = "--since", description = "Nothing before that day, as 2026-03-01")
    String since = "";

    @Option(name = "--token-file", description = "The file of an API token, where openHAB wants one")
    String tokenFile = "";

    @Option(name = "--service", description = "openHAB's persistence service")
    String service = "";

    @Option(name = "--user", description = "ACCOUNT=NAME: who an account of Home Assistant is", multiValued = true)
    List<String> users = List.of();

    @Option(name = "--automated", description = "Rules over there operate that item", multiValued = true)
    List<String> automated = List.of();

    @Option(name = "--item", description = "ID=ITEM: which item of the hub it is; ID=- for none", multiValued = true)
    List<String> items = List.of();

    @Option(name = "--known-only", description = "Add no items")
    boolean knownOnly;

    @Argument(
            name = "source",
            description = "openhab:http://HOST:PORT, home-assistant:FILE, jdbc:URL or csv:FILE on the hub's machine")
    @Nullable
    String source;

    @Override
    String run() {
        HistoryImports known = Services.required(imports);
        ZoneId zone = Services.required(clock).zone();
        if (stop) {
            known.stop();
            return "It stops soon.";
        }
        if (source == null) {
            say(known.status(), zone);
            return "";
        }
        Instant from = since.isEmpty()
                ? Instant.EPOCH
                : LocalDate.parse(since).atStartOfDay(zone).toInstant();
        known.start(new ImportRequest(
                source,
                tokenFile.isEmpty() ? null : Path.of(tokenFile),
                service,
                pairs("--user", users),
                Set.copyOf(automated),
                new ImportOptions(from, pairs("--item", items), !knownOnly, dryRun)));
        return "It is under way; metahab:import says how far it is.";
    }

    private static void say(ImportStatus status, ZoneId zone) {
        switch (status.state()) {
            case IDLE -> System.out.println("Nothing was imported since the hub started.");
            case READING ->
                System.out.printf("%s: %.0f %%, %d events%n", status.from(), status.share() * 100, status.events());
            case LEARNING -> System.out.println(status.from() + " is read; the hub learns from it.");
            case DONE ->
                status.report().ifPresent(report -> ImportText.of(report, zone).forEach(System.out::println));
            case FAILED -> System.out.println(status.from() + " failed: " + status.problem());
        }
    }

    private static Map<String, String> pairs(String option, List<String> texts) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts) {
            int sign = text.lastIndexOf('=');
            if (sign <= 0) {
                throw new IllegalArgumentException(option + " takes two names with = between, not '" + text + "'");
            }
            pairs.put(text.substring(0, sign), text.substring(sign + 1));
        }
        return pairs;
    }
}
