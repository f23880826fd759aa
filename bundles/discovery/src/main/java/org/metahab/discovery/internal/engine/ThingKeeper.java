/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.discovery.internal.item.ItemKeeper;
import org.metahab.discovery.internal.store.StoredChannel;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.hub.HubClock;
import org.metahab.hub.thing.ThingStatusInfo;
import org.metahab.hub.value.State;

/**
 * Keeps approved things in step with what is announced of them: items, subscriptions, status. Used on the worker only.
 */
final class ThingKeeper implements ActiveChannel.Listener {

    private final ItemKeeper items;
    private final HubPort hub;
    private final ThingView view;
    private final ProblemBook problems;
    private final Questions questions;
    private final Links links;
    private final FairWorker worker;
    private final HubClock clock;
    private final boolean configurationItems;
    private final Map<String, ActiveChannel> byItem = new HashMap<>();

    ThingKeeper(
            ItemKeeper items,
            HubPort hub,
            ThingView view,
            ProblemBook problems,
            Links links,
            FairWorker worker,
            HubClock clock,
            boolean configurationItems) {
        this.items = items;
        this.hub = hub;
        this.view = view;
        this.problems = problems;
        this.questions = new Questions(problems);
        this.links = links;
        this.worker = worker;
        this.clock = clock;
        this.configurationItems = configurationItems;
    }

    Optional<ActiveChannel> ofItem(String item) {
        return Optional.ofNullable(byItem.get(item));
    }

    /** Makes channels, items and view of a device what its announcements and people's words say. */
    void sync(KnownDevice device) {
        device.main().ifPresent(main -> takeLabels(device, main));
        List<ChannelDescription> channels = device.channels();
        remember(device, channels);
        if (device.isApproved() && !device.fragments.isEmpty()) {
            syncItems(device, channels);
            syncChannels(device, channels);
            refreshStatus(device);
        }
        view.show(device);
    }

    private static void takeLabels(KnownDevice device, DeviceDescription main) {
        if (!device.renamed) {
            device.label = main.label();
        }
        if (!main.location().isEmpty() || device.location.isEmpty()) {
            device.location = main.location();
        }
    }

    /** Gives each channel an id that stays. */
    private static void remember(KnownDevice device, List<ChannelDescription> channels) {
        Set<String> ids = new HashSet<>();
        device.stored.values().forEach(stored -> ids.add(stored.id()));
        for (ChannelDescription channel : channels) {
            StoredChannel known = device.stored.get(channel.identity());
            String id = channel.id();
            for (int number = 2; known == null && !ids.add(id); number++) {
                id = channel.id() + "_" + number;
            }
            device.stored.put(
                    channel.identity(),
                    new StoredChannel(
                            channel.identity(),
                            known == null ? id : known.id(),
                            channel.label().isEmpty() ? device.label : channel.label(),
                            channel.type().label(),
                            channel.type().readOnly(),
                            known == null ? "" : known.item()));
        }
    }

    private boolean wantsItem(ChannelDescription channel) {
        return channel.category() == Category.PRIMARY
                || configurationItems && channel.category() == Category.CONFIGURATION;
    }

    private void syncItems(KnownDevice device, List<ChannelDescription> channels) {
        List<ChannelDescription> shown =
                channels.stream().filter(this::wantsItem).toList();
        Set<String> kept = new HashSet<>();
        try {
            if (!shown.isEmpty()) {
                String described =
                        device.main().map(DeviceDescription::equipment).orElse("");
                device.groupItem = items.keepGroup(
                        device.groupItem,
                        device.uid,
                        device.label,
                        ItemKeeper.equipment(described, shown),
                        device.location);
            }
            for (ChannelDescription channel : shown) {
                StoredChannel stored = device.stored.get(channel.identity());
                if (stored != null) {
                    String item = items.keepItem(
                            stored.item(), device.channelUid(stored), device.label, channel, device.groupItem);
                    device.stored.put(channel.identity(), stored.withItem(item));
                    kept.add(channel.identity());
                }
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            problems.report(Kind.HUB_REFUSED, device.uid, "its items: " + e.getMessage());
            return;
        }
        channels.stream()
                .map(ChannelDescription::identity)
                .filter(identity -> !kept.contains(identity))
                .forEach(identity -> removeItem(device, identity));
    }

    /** Removes the item of a channel; its name stays reserved for the channel's return. */
    void removeItem(KnownDevice device, String identity) {
        StoredChannel stored = device.stored.get(identity);
        if (stored != null && !stored.item().isEmpty()) {
            items.remove(stored.item(), device.channelUid(stored));
        }
    }

    private void syncChannels(KnownDevice device, List<ChannelDescription> channels) {
        Map<String, ChannelDescription> wanted = new HashMap<>();
        channels.forEach(channel -> wanted.put(channel.identity(), channel));
        List<ActiveChannel> outdated = device.active.values().stream()
                .filter(active ->
                        active.description() != wanted.get(active.description().identity()))
                .toList();
        outdated.forEach(active -> release(device, active));
        Optional<Router> router = device.endpoint().flatMap(links::router);
        for (ChannelDescription channel : channels) {
            StoredChannel stored = device.stored.get(channel.identity());
            ActiveChannel active = device.active.get(channel.identity());
            if (stored == null) {
                continue;
            }
            if (active != null) {
                active.setStored(stored);
            } else if (router.isPresent()) {
                active = new ActiveChannel(device, channel, stored, router.get(), this);
                device.active.put(channel.identity(), active);
                active.start();
            }
            if (active != null && !stored.item().isEmpty() && wantsItem(channel)) {
                byItem.put(stored.item(), active);
            }
        }
        outdated.forEach(ActiveChannel::stop); // at last, so that what both follow is followed without a break
    }

    private void stop(KnownDevice device, ActiveChannel channel) {
        release(device, channel);
        channel.stop();
    }

    private void release(KnownDevice device, ActiveChannel channel) {
        device.active.remove(channel.description().identity());
        byItem.remove(channel.stored().item(), channel);
    }

    /** Stops following a device; its items stay. */
    void stopAll(KnownDevice device) {
        new ArrayList<>(device.active.values()).forEach(channel -> stop(device, channel));
    }

    /** Stops following a device and removes its items. */
    void removeItems(KnownDevice device) {
        stopAll(device);
        List.copyOf(device.stored.keySet()).forEach(identity -> removeItem(device, identity));
        if (!device.groupItem.isEmpty()) {
            items.remove(device.groupItem, device.uid);
        }
    }

    void hide(KnownDevice device) {
        view.hide(device);
    }

    void show(KnownDevice device) {
        view.show(device);
    }

    void refreshStatus(KnownDevice device) {
        Optional<Endpoint> endpoint = device.endpoint();
        ThingStatusInfo status = StatusRule.of(device, endpoint.flatMap(links::problem));
        setStatus(device, status);
        if (status.status() == ThingStatusInfo.Status.OFFLINE) {
            questions.forget(device.active.values());
        } else {
            questions.ask(device.active.values());
        }
    }

    void setStatus(KnownDevice device, ThingStatusInfo status) {
        if (!status.equals(device.status)) {
            ThingStatusInfo before = device.status;
            device.status = status;
            if (device.isApproved()) {
                hub.tell(device.uid, before, status);
            }
            view.show(device);
        }
    }

    @Override
    public void onState(ActiveChannel channel, State state) {
        if (channel.stored().item().isEmpty()) {
            view.show(channel.device());
        } else {
            hub.post(channel, state);
        }
    }

    @Override
    public void onUnreadable(ActiveChannel channel, String path, String reason) {
        problems.report(Kind.STATE_UNREADABLE, channel.uid(), "message on " + path + ": " + reason);
    }

    @Override
    public void onAvailability(ActiveChannel channel) {
        refreshStatus(channel.device());
    }

    @Override
    public HubClock.ScheduledTask later(ActiveChannel channel, Duration delay, Runnable task) {
        return clock.scheduleAfter(delay, () -> worker.submitKept("later " + channel.uid(), task));
    }
}
