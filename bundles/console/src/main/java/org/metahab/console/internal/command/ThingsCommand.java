/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.thing.Channel;
import org.metahab.hub.thing.Inbox;
import org.metahab.hub.thing.InboxEntry;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.thing.ThingRegistry;

/** Lists the things of the hub and the devices that wait in the inbox. */
@Service
@Command(scope = "metahab", name = "things", description = "Lists the devices of the hub and those in the inbox")
public class ThingsCommand implements Action {

    @Reference(optional = true)
    @Nullable
    ThingRegistry things;

    @Reference(optional = true)
    @Nullable
    Inbox inbox;

    @Option(name = "--channels", aliases = "-c", description = "Also the channels and their items")
    boolean channels;

    @Override
    public @Nullable Object execute() {
        if (things == null || inbox == null) {
            throw new IllegalStateException("Discovery is not running: install the feature 'metahab'.");
        }
        ShellTable table = new ShellTable();
        table.column("Thing");
        table.column("Label");
        table.column("Room");
        table.column("Status");
        table.column("Items").alignRight();
        for (Thing thing : things.things()) {
            row(table, thing, thing.status().status().name());
        }
        for (InboxEntry entry : inbox.entries()) {
            row(table, entry.thing(), entry.state() == InboxEntry.State.NEW ? waiting(entry) : "IGNORED");
        }
        table.emptyTableText("No device was found yet.").print(System.out);
        return null;
    }

    private static String waiting(InboxEntry entry) {
        return entry.question().isEmpty() ? "IN INBOX" : entry.question();
    }

    private void row(ShellTable table, Thing thing, String status) {
        List<Channel> points = thing.channels();
        long items = points.stream().mapToLong(c -> c.linkedItems().size()).sum();
        table.addRow().addContent(thing.uid(), thing.label(), thing.location(), status, items);
        if (channels) {
            for (Channel channel : points) {
                table.addRow()
                        .addContent(
                                "  " + channel.uid(),
                                channel.label(),
                                channel.itemType(),
                                channel.readOnly() ? "read-only" : "",
                                String.join(", ", channel.linkedItems()));
            }
        }
    }
}
