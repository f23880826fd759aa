/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.hub.HubClock;
import org.metahab.hub.thing.ThingStatusInfo;
import org.metahab.hub.value.State;

/**
 * Keeps approved things in step with what is announced of them: items, subscriptions, status. Used on the worker only.
 */
final class ThingKeeper implements ActiveChannel.Listener {

    private final ThingItems items;
    private final HubPort hub;
    private final ThingView view;
    private final ProblemBook problems;
    private final Questions questions;
    private final Links links;
    private final FairWorker worker;
    private final HubClock clock;
    private final Map<String, ActiveChannel> byItem = new HashMap<>();
    private Consumer<KnownDevice> silent = device -> {};

    ThingKeeper(
            ThingItems items,
            HubPort hub,
            ThingView view,
            ProblemBook problems,
            Links links,
            FairWorker worker,
            HubClock clock) {
        this.items = items;
        this.hub = hub;
        this.view = view;
        this.problems = problems;
        this.questions = new Questions(problems);
        this.links = links;
        this.worker = worker;
        this.clock = clock;
    }

    /** Who is to be told of things that are offline. */
    void tellSilent(Consumer<KnownDevice> listener) {
        silent = listener;
    }

    Optional<ActiveChannel> ofItem(String item) {
        return Optional.ofNullable(byItem.get(item));
    }

    /** Makes channels, items and view of a device what its announcements and people's words say. */
    void sync(KnownDevice device) {
        takeLabels(device);
        if (device.isApproved() && !device.fragments.isEmpty()) {
            items.keep(device);
            syncChannels(device);
            refreshStatus(device);
        }
        view.show(device);
    }

    private static void takeLabels(KnownDevice device) {
        if (!device.renamed) {
            device.main().ifPresent(main -> device.label = main.label());
        }
        String location = device.announced(DeviceDescription::location);
        if (!location.isEmpty()) {
            device.location = location;
        }
    }

    private void syncChannels(KnownDevice device) {
        Map<String, ChannelDescription> wanted = device.channels.announced();
        List<ActiveChannel> outdated = device.active.values().stream()
                .filter(active -> !active.description().equals(wanted.get(active.id())))
                .toList();
        outdated.forEach(active -> release(device, active));
        device.endpoint()
                .flatMap(links::router)
                .ifPresent(router -> wanted.forEach((id, channel) -> {
                    String item = items.itemOf(device, id, channel);
                    ActiveChannel active = device.active.get(id);
                    if (active == null) {
                        active = new ActiveChannel(device, id, item, channel, router, this);
                        device.active.put(id, active);
                        active.start();
                    }
                    byItem.remove(active.item(), active);
                    active.setItem(item);
                    if (!item.isEmpty()) {
                        byItem.put(item, active);
                    }
                }));
        outdated.forEach(ActiveChannel::stop); // at last, so that what both follow is followed without a break
    }

    private void stop(KnownDevice device, ActiveChannel channel) {
        release(device, channel);
        channel.stop();
    }

    private void release(KnownDevice device, ActiveChannel channel) {
        device.active.remove(channel.id());
        byItem.remove(channel.item(), channel);
    }

    /** Stops following a device; its items stay. */
    void stopAll(KnownDevice device) {
        List.copyOf(device.active.values()).forEach(channel -> stop(device, channel));
    }

    /** Channels of a device were withdrawn: removes their items. */
    void withdraw(KnownDevice device, Set<String> channels) {
        for (String id : channels) {
            items.remove(device, id);
            device.channels.withdraw(id);
        }
    }

    /** Stops following a device and removes its items. */
    void removeItems(KnownDevice device) {
        stopAll(device);
        items.removeAll(device);
    }

    /** Gives a device the items and channels of another one that turned out to be the same. */
    void fuse(KnownDevice device, KnownDevice other) {
        stopAll(other);
        items.take(device, other, device.channels.absorb(other.channels));
        setStatus(other, new ThingStatusInfo(ThingStatusInfo.Status.REMOVED, ThingStatusInfo.Detail.GONE, ""));
        hide(other);
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
            silent.accept(device);
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
        if (channel.item().isEmpty()) {
            view.show(channel.device());
        } else {
            hub.post(channel, state);
        }
    }

    @Override
    public void onUnreadable(ActiveChannel channel, String path, String reason) {
        problems.report(
                Kind.STATE_UNREADABLE,
                channel.device().uid,
                "message on " + path + " for " + channel.id() + ": " + reason);
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
