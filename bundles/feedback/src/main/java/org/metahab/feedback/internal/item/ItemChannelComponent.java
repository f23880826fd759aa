/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.feedback.internal.item;

import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.SuggestionListener;
import org.metahab.adaptation.Suggestions;
import org.metahab.hub.Hub;
import org.metahab.hub.HubClock;
import org.metahab.hub.HubListener;
import org.metahab.hub.event.TimedEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Suggestions by items, as a service of the hub. */
@Component(
        configurationPid = ItemChannelConfig.PID,
        immediate = true,
        service = {HubListener.class, SuggestionListener.class})
@Designate(ocd = ItemChannelConfig.class)
public final class ItemChannelComponent implements HubListener, SuggestionListener {

    private final @Nullable ItemChannel channel;

    /** Adds the items that the hub doesn't have yet. */
    @Activate
    public ItemChannelComponent(
            ItemChannelConfig config,
            @Reference Hub hub,
            @Reference HubClock clock,
            @Reference Suggestions suggestions) {
        channel = config.enabled()
                ? new ItemChannel(
                        hub, clock, suggestions, config.suggestionItem(), config.answerItem(), config.undoItem())
                : null;
        if (channel != null) {
            channel.addItems();
        }
    }

    @Override
    public void onEvent(TimedEvent event) {
        if (channel != null) {
            channel.onEvent(event);
        }
    }

    @Override
    public void onSuggestion(Suggestion suggestion) {
        if (channel != null) {
            channel.show();
        }
    }
}
