/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.discovery.internal.store.StoredThing;
import org.metahab.discovery.internal.store.StoredThing.Decision;
import org.metahab.discovery.internal.store.ThingStore;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.hub.HubClock;
import org.metahab.hub.thing.ThingStatusInfo;

/**
 * Which devices there are and what people said about them. Used on the worker only.
 *
 * <p>A device belongs to the endpoint that announced it first; whether another one may take it over is asked, see
 * {@link Claims}.
 */
final class DeviceRegistry implements ConventionRunner.Finder {

    private final DeviceBook book = new DeviceBook();
    private final ThingKeeper keeper;
    private final Claims claims;
    private final ThingStore store;
    private final ProblemBook problems;
    private final Counters counters;
    private final HubClock clock;
    private final boolean autoApprove;
    private final FairWorker worker;
    private final Set<KnownDevice> unsettled = new LinkedHashSet<>();
    private boolean dirty;

    DeviceRegistry(
            ThingKeeper keeper,
            Claims claims,
            ThingStore store,
            ProblemBook problems,
            Counters counters,
            HubClock clock,
            boolean autoApprove,
            FairWorker worker) {
        this.keeper = keeper;
        this.claims = claims;
        this.store = store;
        this.problems = problems;
        this.counters = counters;
        this.clock = clock;
        this.autoApprove = autoApprove;
        this.worker = worker;
    }

    void load() throws IOException {
        for (StoredThing thing : store.load()) {
            book.add(thing);
            book.find(thing.uid()).ifPresent(keeper::sync);
        }
    }

    @Override
    public void onFinding(SourceKey source, Finding finding) {
        counters.announcements.increment();
        if (finding instanceof Finding.Announced announced) {
            announced(source, announced.device());
        } else if (finding instanceof Finding.Withdrawn) {
            problems.forget(source.source());
            withdraw(source);
        } else if (finding instanceof Finding.Refused refused) {
            problems.report(Kind.ANNOUNCEMENT_REFUSED, source.source(), refused.reason());
        }
    }

    private void announced(SourceKey source, DeviceDescription description) {
        List<KnownDevice> known = book.matching(source.convention(), description);
        KnownDevice device =
                known.isEmpty() ? book.add(source.convention(), description, clock.instant()) : known.get(0);
        Optional<KnownDevice> before = book.announcedBy(source);
        if (before.isPresent() && before.get() != device && !known.contains(before.get())) {
            withdraw(source);
        }
        if (Claims.isForeign(device, source.endpoint())) {
            settleIfNeeded(device);
            claims.put(device, source, description);
            return;
        }
        claims.withdraw(source);
        if (device.endpoint().filter(home -> !home.equals(source.endpoint())).isPresent()) {
            leave(device);
        }
        known.stream().skip(1).filter(other -> isAt(other, source.endpoint())).forEach(other -> fuse(device, other));
        book.put(device, source, description);
        if (autoApprove && device.decision == Decision.NEW) {
            device.decision = Decision.APPROVED;
        }
        settleLater(device);
    }

    /** Once what waits is handled: a device is often announced in many messages that come at once. */
    private void settleLater(KnownDevice device) {
        if (unsettled.add(device)) {
            worker.submitKept("settle " + device.uid, () -> settleIfNeeded(device));
        }
    }

    private void settleIfNeeded(KnownDevice device) {
        if (unsettled.contains(device)) {
            settle(device);
        }
    }

    /** Makes of a device what was announced of it and decided about it. */
    private void settle(KnownDevice device) {
        unsettled.remove(device);
        keeper.withdraw(device, device.channels.announce(device.fragments));
        keeper.sync(device);
        dirty |= device.decision != Decision.NEW;
    }

    /** What was announced of a device doesn't count any more; its items stay. */
    private void leave(KnownDevice device) {
        settleIfNeeded(device);
        keeper.stopAll(device);
        List.copyOf(device.fragments.keySet()).forEach(source -> book.removeSource(device, source));
        device.channels.announce(device.fragments);
    }

    /** Whether it was announced at that endpoint and no other. */
    private static boolean isAt(KnownDevice device, Endpoint endpoint) {
        return device.endpoint().map(endpoint::equals).orElse(true);
    }

    private void fuse(KnownDevice device, KnownDevice other) {
        settleIfNeeded(device);
        settleIfNeeded(other);
        keeper.fuse(device, other);
        book.fuse(device, other);
        dirty = true;
    }

    private void withdraw(SourceKey source) {
        claims.withdraw(source);
        book.announcedBy(source).ifPresent(device -> {
            book.removeSource(device, source);
            if (!device.fragments.isEmpty()) {
                settleLater(device);
            } else if (device.decision != Decision.IGNORED) {
                forget(device);
            }
            dirty = true;
        });
    }

    private List<SourceKey> forget(KnownDevice device) {
        unsettled.remove(device);
        keeper.removeItems(device);
        keeper.setStatus(device, new ThingStatusInfo(ThingStatusInfo.Status.REMOVED, ThingStatusInfo.Detail.GONE, ""));
        keeper.hide(device);
        List<SourceKey> sources = book.remove(device);
        for (Claim claim : claims.of(device)) {
            claims.drop(claim);
            claim.fragments.forEach(this::announced);
        }
        return sources;
    }

    /** An endpoint is gone: what it announced can't be used; items stay. */
    void dropEndpoint(Endpoint endpoint) {
        claims.dropEndpoint(endpoint);
        eachOf(endpoint, device -> {
            leave(device);
            if (device.decision == Decision.NEW) {
                forget(device);
            } else {
                keeper.refreshStatus(device);
                keeper.show(device);
            }
        });
    }

    void refreshStatuses(Endpoint endpoint) {
        eachOf(endpoint, device -> {
            settleIfNeeded(device); // what nothing is followed of yet would seem to be online
            keeper.refreshStatus(device);
        });
    }

    private void eachOf(Endpoint endpoint, Consumer<KnownDevice> action) {
        book.all().stream()
                .filter(device -> device.endpoint().filter(endpoint::equals).isPresent())
                .forEach(action);
    }

    List<DescribedThing> describe(ThingView view) {
        settleAll();
        return book.all().stream()
                .flatMap(device -> view.find(device.uid).map(thing -> Explainer.describe(device, thing)).stream())
                .toList();
    }

    /**
     * A person agrees.
     *
     * @return the uid of the thing; empty when nothing of that uid waits
     */
    Optional<String> approve(String uid, String label) {
        Optional<KnownDevice> found =
                claims.find(uid).map(this::takeOver).or(() -> book.find(uid).filter(device -> !device.isApproved()));
        return found.map(device -> {
            device.decision = Decision.APPROVED;
            if (!label.isBlank()) {
                device.label = label.strip();
                device.renamed = true;
            }
            settle(device);
            save();
            return device.uid;
        });
    }

    /** The endpoint speaks for the device from now on; the one that did so is not asked for again. */
    private KnownDevice takeOver(Claim claim) {
        KnownDevice device = claim.device;
        Map<SourceKey, DeviceDescription> old = new LinkedHashMap<>(device.fragments);
        claims.drop(claim);
        leave(device);
        device.refused.add(device.home);
        device.refused.remove(claim.endpoint.toString());
        claim.fragments.forEach((source, description) -> book.put(device, source, description));
        settleLater(device);
        old.forEach((source, description) -> claims.put(device, source, description));
        return device;
    }

    /** A silent server's address may be another now: one that says that it is the device is believed. */
    void onSilent(KnownDevice device) {
        claims.of(device).stream()
                .filter(claim -> !claim.isIgnored() && !Claims.isForeign(device, claim.endpoint))
                .findFirst()
                .ifPresent(claim -> {
                    takeOver(claim);
                    dirty = true;
                });
    }

    boolean ignore(String uid) {
        return decide(uid, Decision.NEW, Decision.IGNORED);
    }

    boolean unignore(String uid) {
        return decide(uid, Decision.IGNORED, Decision.NEW);
    }

    private boolean decide(String uid, Decision from, Decision to) {
        Optional<Claim> claim = claims.find(uid).filter(c -> c.isIgnored() == (from == Decision.IGNORED));
        claim.ifPresent(question -> {
            claims.answer(question, to == Decision.IGNORED);
            save();
        });
        Optional<KnownDevice> found = book.find(uid).filter(device -> device.decision == from);
        found.ifPresent(device -> {
            device.decision = to;
            settle(device);
            save();
        });
        return claim.isPresent() || found.isPresent();
    }

    /** Forgets a device with its items. Returns who had announced it; empty when there is no such device. */
    Optional<List<SourceKey>> remove(String uid, boolean approved) {
        Optional<Claim> claim = claims.find(uid).filter(question -> !approved);
        if (claim.isPresent()) {
            claims.drop(claim.get());
            return Optional.of(List.copyOf(claim.get().fragments.keySet()));
        }
        Optional<KnownDevice> found = book.find(uid).filter(device -> device.isApproved() == approved);
        return found.map(device -> {
            List<SourceKey> sources = forget(device);
            save();
            return sources;
        });
    }

    private void settleAll() {
        List.copyOf(unsettled).forEach(this::settle);
    }

    void saveIfNeeded() {
        settleAll();
        if (dirty) {
            save();
        }
    }

    private void save() {
        List<StoredThing> things = new ArrayList<>();
        for (KnownDevice device : book.all()) {
            if (device.decision != Decision.NEW) {
                things.add(device.toStored());
            }
        }
        try {
            store.save(things);
            dirty = false;
        } catch (IOException e) {
            dirty = true;
            problems.report(
                    Kind.STORE_FAILED,
                    "things.json",
                    "what is known of things can't be saved: " + e
                            + "; free some space or correct the folder's rights");
        }
    }
}
