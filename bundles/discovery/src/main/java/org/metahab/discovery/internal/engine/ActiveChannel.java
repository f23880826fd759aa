/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.HubClock;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/** A channel of an approved thing, while it follows its topics. Used on the worker only. */
final class ActiveChannel {

    /** What a channel tells. */
    interface Listener {

        void onState(ActiveChannel channel, State state);

        void onUnreadable(ActiveChannel channel, String path, String reason);

        /** Whether it can be used may be another now. */
        void onAvailability(ActiveChannel channel);

        /** Schedules a task for the worker by the hub's clock. */
        HubClock.ScheduledTask later(ActiveChannel channel, Duration delay, Runnable task);
    }

    private final KnownDevice device;
    private final String id;
    private final ChannelDescription description;
    private final Router router;
    private final Listener listener;
    private final AvailabilityTracker availability;
    private final List<Link.Handle> handles = new ArrayList<>();
    private final Map<String, Standing> standings = new LinkedHashMap<>();
    private String item;
    /** Whether its device was asked for its state since it can be reached. */
    boolean asked;

    private Optional<State> state = Optional.empty();
    private HubClock.@Nullable ScheduledTask expiry;
    private HubClock.@Nullable ScheduledTask fallback;

    ActiveChannel(
            KnownDevice device,
            String id,
            String item,
            ChannelDescription description,
            Router router,
            Listener listener) {
        this.device = device;
        this.description = description;
        this.id = id;
        this.item = item;
        this.router = router;
        this.listener = listener;
        this.availability = new AvailabilityTracker(description.availability());
    }

    void start() {
        Set<Interest> inputs = new LinkedHashSet<>(description.mapping().inputs());
        Set<Interest> signals = new LinkedHashSet<>();
        description.availability().signals().stream()
                .map(Availability.Signal::input)
                .forEach(signals::add);
        inputs.forEach(input -> standings.put(input.path(), Standing.PENDING));
        signals.forEach(signal -> standings.put(signal.path(), Standing.PENDING));
        for (Interest input : inputs) {
            handles.add(router.follow(input, device.uid, new Follower(input.path(), true, signals.remove(input))));
        }
        signals.forEach(
                signal -> handles.add(router.follow(signal, device.uid, new Follower(signal.path(), false, true))));
    }

    void stop() {
        handles.forEach(Link.Handle::close);
        handles.clear();
        cancel(expiry);
        cancel(fallback);
    }

    private static void cancel(HubClock.@Nullable ScheduledTask task) {
        if (task != null) {
            task.cancel();
        }
    }

    KnownDevice device() {
        return device;
    }

    ChannelDescription description() {
        return description;
    }

    String id() {
        return id;
    }

    /** The name of its item; empty when it has none. */
    String item() {
        return item;
    }

    void setItem(String name) {
        item = name;
    }

    Link link() {
        return router.link();
    }

    String uid() {
        return device.channelUid(id);
    }

    Optional<State> state() {
        return state;
    }

    /** Whether it can be used; empty while that is not known. */
    Optional<Boolean> available() {
        return availability.available();
    }

    /** The first topic or resource that it listens to and that the endpoint has not agreed to yet. */
    Optional<String> pending() {
        return standings.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Standing.Pending)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Why one of its topics or resources can't be heard; empty when all can. */
    Optional<String> lost() {
        return standings.values().stream().flatMap(ActiveChannel::why).findFirst();
    }

    /** Why none of those that its states come from can be heard; empty when one can. */
    Optional<String> unheard() {
        List<Standing> inputs = description.mapping().inputs().stream()
                .map(input -> standings.getOrDefault(input.path(), Standing.PENDING))
                .toList();
        return inputs.stream().allMatch(Standing.Lost.class::isInstance)
                ? inputs.stream().flatMap(ActiveChannel::why).findFirst()
                : Optional.empty();
    }

    private static Stream<String> why(Standing standing) {
        return standing instanceof Standing.Lost lost ? Stream.of(lost.why()) : Stream.of();
    }

    private void take(Message message) {
        Reading reading = description.mapping().read(message);
        if (reading instanceof Reading.Value value) {
            become(value.state());
        } else if (reading instanceof Reading.Momentary momentary) {
            become(momentary.state());
            cancel(fallback);
            fallback = listener.later(this, momentary.span(), () -> become(momentary.after()));
        } else if (reading instanceof Reading.Failed failed) {
            listener.onUnreadable(this, message.path(), failed.reason());
        }
    }

    private void become(State next) {
        state = Optional.of(next);
        cancel(expiry);
        description.expires().ifPresent(span -> expiry = listener.later(this, span, this::expire));
        listener.onState(this, next);
    }

    private void expire() {
        state = Optional.of(UnDef.UNDEF);
        listener.onState(this, UnDef.UNDEF);
    }

    /** One topic or resource that the channel follows. */
    private final class Follower implements Link.Listener {

        private final String path;
        private final boolean input;
        private final boolean signal;

        Follower(String path, boolean input, boolean signal) {
            this.path = path;
            this.input = input;
            this.signal = signal;
        }

        @Override
        public void onMessage(Message message) {
            if (signal && availability.take(message)) {
                listener.onAvailability(ActiveChannel.this);
            }
            if (input) {
                take(message);
            }
        }

        @Override
        public void onHeard() {
            become(Standing.HEARD);
        }

        @Override
        public void onLost(String why) {
            become(new Standing.Lost(why));
        }

        @Override
        public void onPending() {
            become(Standing.PENDING);
        }

        private void become(Standing next) {
            asked &= !next.equals(Standing.PENDING);
            if (!next.equals(standings.put(path, next))) {
                listener.onAvailability(ActiveChannel.this);
            }
        }
    }
}
